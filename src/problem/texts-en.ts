import type { ProblemCode } from './problem.ts';
import type { ProblemText } from './render-text.ts';

/** The English sentences of every code: what (what and why, with the value) and do (what to do); {name} is filled from the problem. */
export const en: Readonly<Record<ProblemCode, ProblemText>> = {
  'file/encoding': { what: 'the file is not UTF-8 (it looks like {encoding}), so its text cannot be read', do: 'save it again as UTF-8' },
  'file/office': {
    what: 'this is a file of Word or another office program with a name that ends in .md',
    do: 'copy its words into a new text file saved as .md, and keep the original as an attachment under its own name',
  },
  'file/too-large': {
    what: 'the file has {size}, more than the {limit} a text file may have; it was not read',
    do: 'split the text, or make large tables an attachment',
  },
  'file/vanished': { what: 'the file was listed, but was gone when it was read', do: 'run again when saving or syncing has finished' },
  'file/changed': {
    what: 'the file changed during the build ({before} → {after} bytes)',
    do: 'run again when saving or syncing has finished',
  },
  'file/symlink': {
    what: 'this is a symbolic link to "{target}", which leaves the content folder',
    do: 'copy the real file into the content folder',
  },
  'file/misplaced': { what: 'a file of kind {label} belongs at {expected}; here its address cannot be told', do: 'move it to {expected}' },
  'file/unknown-folder': {
    what: 'the folder "{folder}" is not one of the contract; its files were not read',
    do: '{near}; rename it, or move it out of the content folder',
  },
  'file/slug': {
    what: 'the file name "{slug}" cannot be an address',
    do: 'use lower-case letters, digits, hyphens or Han characters, for example "{suggestion}"',
  },
  'file/reserved-slug': {
    what: 'the file name "{slug}" is reserved (page, index, feed, data and bare years; of activities also digest)',
    do: 'choose another, for example "{suggestion}"',
  },
  'content/missing': { what: 'there is no content folder "{folder}"', do: 'check the path after --content' },
  'content/empty': {
    what: 'the content folder holds no records',
    do: 'begin with a department: npm run new -- department CODE --name NAME',
  },
  'site/missing': { what: 'the content folder has no site.yaml', do: 'create site.yaml with at least name, organisation and domain' },
  'front/missing': {
    what: 'the file does not begin with front matter (the part between two lines of ---)',
    do: 'write --- on the first line, one key a line, then --- again',
  },
  'front/unclosed': {
    what: 'the front matter does not end: the first line is ---, but there is no second',
    do: 'add --- below the last key',
  },
  'front/executable': {
    what: 'the front matter is declared as "{language}" code; content is never executed',
    do: 'make the first line --- and write "key: value" lines',
  },
  'front/syntax': {
    what: 'the front matter cannot be read from here on ({reason})',
    do: '{mend}',
  },
  'front/not-keys': {
    what: 'the front matter is not made of "key: value" lines (for example "{sample}")',
    do: 'use the half-width colon and a space after it',
  },
  'key/unknown': { what: '{label} has no key "{key}"', do: '{near}; /data/ on the site lists them all' },
  'key/twice': { what: '"{first}" and "{second}" are the same key, given twice', do: 'keep one of them' },
  'field/missing': { what: 'the required key {key} ({label}) is missing', do: 'add a line "{key}: …" ({form}): {meaning}' },
  'field/empty': { what: 'the required key {key} ({label}) is empty', do: 'fill it in: {meaning}' },
  'field/shape': { what: '{key} ({label}) should be {expected}', do: 'write it as {expected}' },
  'field/choice': {
    what: '{key} ({label}) has the value "{value}", which is not one of the choices',
    do: '{near}; choices: {choices}',
  },
  'field/percent': {
    what: '{key} ({label}) is "{value}", not a whole number from 0 to 100',
    do: 'write digits only, e.g. 40, without a sign',
  },
  'clock/form': {
    what: '{key} ({label}) is "{value}", not a time of the form HH:MM',
    do: 'write two digits for hour and minute, e.g. 08:30',
  },
  'time/form': {
    what: '{key} ({label}) is "{value}", which is no time of the day',
    do: 'write 上午, 下午, 全天, or from–to, e.g. 09:00–11:30',
  },
  'field/span': {
    what: '{key} ({label}) has the length of time "{value}", which cannot be counted',
    do: 'write how many of what, for example: {choices}',
  },
  'code/unknown': {
    what: '{key} ({label}) holds "{value}", which is no code of a compliance rule and would do nothing',
    do: '{near}; npm run check -- --list-rules shows them all',
  },
  'field/number': {
    what: '{key} ({label}) has the value "{value}", which is not a number',
    do: 'write digits only, without unit or separators',
  },
  'field/count': {
    what: 'the value "{value}" of {key} ({label}) is not 0 or a whole number above it',
    do: 'write digits alone, and 0 where there is none',
  },
  'field/too-long': { what: '{key} ({label}) has {length} characters, more than {limit}', do: 'shorten it; details belong in the text' },
  'date/form': { what: '{key} ({label}) has the date "{value}", which is not written YYYY-MM-DD', do: '{offer}' },
  'date/impossible': { what: '{key} ({label}) has the date "{value}", which does not exist', do: 'correct it from the original' },
  'instant/form': { what: '{key} ({label}) has the time "{value}", which is not written YYYY-MM-DD HH:MM', do: '{offer}' },
  'year/form': { what: 'the value "{value}" of {key} ({label}) is not a year', do: 'write four digits, for example 2025' },
  'url/form': {
    what: '{key} ({label}) has the address "{value}", which cannot be used',
    do: 'write a whole address beginning with http:// or https://',
  },
  'date/before-formed': { what: '{label} {value} is before the day of formation {formed}', do: 'correct one of the two from the original' },
  'date/closes-first': { what: 'it closes on {closes}, before it opens on {opens}', do: 'correct one of the two from the original' },
  'date/result-first': {
    what: 'the result of {result} is not after the last day {closes}',
    do: 'correct one of the two from the original',
  },
  'duty/limit': { what: 'the limit "{value}" is not understood', do: 'write it so that it can be counted, for example: {choices}' },
  'duty/nobody': { what: 'no department is of the class "{value}"', do: 'name a kind of department or a sector that a department has' },
  'duty/unfulfilled': {
    what: '{name} has not published "{label}" yet ({value})',
    do: 'publish it and name duty and period in the item; where there is nothing, publish a statement with nil: true',
  },
  'duty/due': {
    what: '{name} has not published "{label}" yet ({value}); the last day is {limit}, and {target}% of the term is over',
    do: 'publish it and name duty and period in the item; where there is nothing, publish a statement with nil: true',
  },
  'item/late': {
    what: 'the last day was {limit} ({label}), {came}{count} working days late',
    do: 'leave the dates as they are; where formed_on or duty is wrong, {correct}',
  },
  'item/due': {
    what: 'not published yet; the last day is {limit} ({label}), and {value}% of the term is over',
    do: 'have it reviewed and publish it (take out draft, and set no later published_on)',
  },
  'item/no-calendar': {
    what: 'the days off of {value} are not known, so of {count} items it cannot be told whether they came in time; this is one of them',
    do: 'update the calendar of this program when the circular on holidays is out',
  },
  'figures/three-public': {
    what: 'the three public expenses of a budget or accounts are not complete: lacking {value}',
    do: 'write the sum and its four parts under figures, and why they changed under note; 0 where nothing was spent',
  },
  'duty/omitted': {
    what: 'the catalog of the body above lists "{value}", this one does not',
    do: 'where there is such information, add a row to duties/; where only the words differ, write them as above ({near})',
  },
  'duty/no-responsible': {
    what: 'nobody answers for this row',
    do: 'write responsible: a name, or lead, deputy and handler; whoever is named has to be on the staff list of the department',
  },
  // The site shows what alone, which names nobody.
  'responsible/unknown': {
    what: 'whoever is responsible is not on the staff list of the department',
    do: '"{value}" is not on it, {near}; correct the name, add whoever is new to staff in the file of the department, or name who took over',
  },
  'responsible/left': {
    what: 'whoever is responsible left on {on}',
    do: 'name who took over; to change everything this person held: npm run handover -- --from {value} --to NAME',
  },
  'responsible/not-yet': {
    what: 'whoever is responsible came only on {first}',
    do: 'compare with the staff list, and correct "{value}" or the day',
  },
  'department/no-staff': {
    what: 'this department keeps no staff list, so that nobody can tell who still answers for {count} of its records',
    do: 'write staff in the file of the department: name, role, from and until of each',
  },
  'upper/head': {
    what: 'the first line of the catalog of the body above lacks the columns {value}',
    do: 'write the heads of the catalog that this site offers for download, parted by commas; take out titles and merged heads',
  },
  'upper/quotes': {
    what: 'a quotation mark in this row has no other half, so that it may have swallowed the rows after it',
    do: 'add or remove one; best save the table as CSV UTF-8 from a spreadsheet',
  },
  'upper/cells': {
    what: 'this row has {count} cells, the first line only {expected}',
    do: 'put a cell that holds a comma into double quotation marks; best save the table as CSV UTF-8 from a spreadsheet',
  },
  'upper/empty': {
    what: 'this row lacks {value}',
    do: 'fill it in from the catalog of the body above; split merged cells, and put a cell of several lines into double quotation marks',
  },
  'views/head': {
    what: 'the first line of the table of views is not {expected}',
    do: 'run npm run views -- LOG again to write the whole table anew instead of mending it by hand',
  },
  'views/cells': {
    what: 'this row has {count} cells instead of {expected}, or half a pair of quotation marks',
    do: 'run npm run views -- LOG again to write the whole table anew instead of mending it by hand',
  },
  'views/value': {
    what: '{key} of the table of views is "{value}", which is not understood',
    do: 'an address begins and ends with /, a count is a whole number above 0, days are YYYY-MM-DD and in order; run npm run views -- LOG again to write the whole table anew instead of mending it by hand',
  },
  'views/twice': {
    what: 'the address {value} stands twice in the table of views',
    do: 'run npm run views -- LOG again to write the whole table anew instead of mending it by hand',
  },
  'period/form': { what: 'the period "{value}" is in no form that is understood', do: 'write 2026, 2026-H1, 2026-Q1 or 2026-01' },
  'opinion/no-reason': {
    what: 'this opinion is {value} and no reason is given',
    do: 'say why, so that the public knows how it was studied (重大行政决策程序暂行条例, art. 18)',
  },
  'survey/count': {
    what: '{value} people chose this, more than the {limit} who took part',
    do: 'check the counts of the options and of respondents',
  },
  'survey/group': {
    what: 'respondents name no group "{value}"',
    do: '{near}; write it as it stands there: {choices}',
  },
  'survey/sum': {
    what: '{value} people are said to have chosen this, but its groups make {expected}',
    do: 'correct it from the count of the survey; where the groups are given (by), the count may be left out',
  },
  'hearing/date': { what: 'the hearing of {value} is before the opening of {opens}', do: 'correct one of the two from the announcement' },
  'consultation/short': {
    what: 'it is open for {value} days, fewer than {limit}',
    do: 'let it close later, or say why in short_reason (重大行政决策程序暂行条例, art. 15)',
  },
  'consultation/unexplained': {
    what: 'there is no draft (draft_file) or no explanation',
    do: 'publish the draft and its explanation (重大行政决策程序暂行条例, art. 15)',
  },
  'consultation/no-feedback': {
    what: 'it closed {value} days ago and nothing is said of what became of it',
    do: 'fill in opinions and result_on, also where nobody sent an opinion',
  },
  'consultation/counts': {
    what: 'the text says "{sample}"; by the opinions listed and the numbers of the sentence it should be {expected}',
    do: 'correct the text, or complete opinions; they should agree',
  },
  'hearing/materials': {
    what: 'the materials were not public {limit} days before the hearing',
    do: 'fill in materials_on of the hearing; publish {limit} days ahead (重大行政决策程序暂行条例, art. 16)',
  },
  'hearing/unplanned': {
    what: 'it is a hearing and does not say when and where (hearing)',
    do: 'fill in on, place and materials_on of hearing; they are public beforehand (重大行政决策程序暂行条例, art. 16)',
  },
  'hearing/no-place': {
    what: 'the hearing has no place',
    do: 'fill in place of hearing; time and place are public beforehand (重大行政决策程序暂行条例, art. 16)',
  },
  'hearing/no-attendees': {
    what: 'the hearing was on {on}, and those who took part are not told',
    do: 'fill in attendees of hearing, names masked; the list is to be public (重大行政决策程序暂行条例, art. 16)',
  },
  'hearing/no-record': {
    what: 'the hearing was {value} days ago, and there is no record of it',
    do: 'fill in record of hearing, or attach the report and say so there; people want to know what was said',
  },
  'status/contradicted': {
    what: '"{other}" repeals or amends this document from {on}, and its status does not say so',
    do: 'add a status, one of: {choices}; name a newer document in replaced_by; where the day is still to come, write expires_on, and the page changes on the day',
  },
  'service/promise': {
    what: 'the promised time "{value}" is longer than the legal one "{limit}"',
    do: 'correct one of them by the law; a promise may not be longer than the law allows (行政许可法, art. 42)',
  },
  'fee/no-basis': {
    what: 'the fee "{value}" names no basis',
    do: 'name the document that allows it; without one it may not be charged (政府信息公开条例, art. 20 (8), asks for basis and standard)',
  },
  'code/duplicate': { what: 'the code "{value}" is used by {other} already', do: 'correct it by the list; a code names one thing' },
  'power/tier-twice': { what: 'the tier "{value}" is there twice', do: 'rename or join them; results name the tier that was applied' },
  'power/tier': {
    what: 'the tier "{value}" is not among those of the power that was used',
    do: '{near}; one of: {choices}; name the power under power first, then its tier',
  },
  'power/holder': {
    what: 'the power "{value}" belongs to {code}, but this result is published by {folder}',
    do: 'check the code; where the power is used under a mandate, leave it',
  },
  'service/incomplete': {
    what: 'the guide lacks {count} elements: {choices}',
    do: 'fill them in; whoever comes prepares by them (政府网站发展指引, 国办发〔2017〕47号)',
  },
  'power/incomplete': {
    what: 'the power ({value}) lacks {count} elements: {choices}',
    do: 'fill them in; the measures of penalties are to be published (国办发〔2022〕27号)',
  },
  'history/moved': {
    what: 'this record was published at "{value}"; since it was renamed or moved, nothing is there',
    do: 'write formerly: [{value}], and the old address leads here',
  },
  'history/lost': {
    what: 'git shows that this record was published; its file is gone, and its address "{value}" would lead to nothing',
    do: 'withdrawn: put the file back with changes: [{ on: DATE, type: 撤回, note: REASON }], its text may go; moved: write formerly: [{value}] in the new file; to be taken out for good: npm run purge, or, where it is deleted already, its path in purged.txt',
  },
  'change/no-goal': {
    what: 'a change says 并入 (went into another) and not into which, so the address cannot lead there',
    do: 'write [[index number]] or an address of this site in its note, such as "并入 [[A/2026-00001]]"; an item may also name it in replaced_by',
  },
  'change/goal': {
    what: 'a change says that this went into "{value}", which is no record, or leads back to this one',
    do: 'check it: name another record by [[index number]], or by an address such as /items/department/year/name/',
  },
  'change/early': {
    what: 'the change of {value} is earlier than the publication on {published}',
    do: 'check both dates: what was changed before publication is no correction and is not told',
  },
  'finding/date-order': { what: '{label} {value} lies before the day of the finding, {limit}', do: 'correct one of the two days' },
  'finding/rule-unknown': {
    what: 'the rule "{value}" looks like the code of a check, but there is none of this name',
    do: '{near}; npm run check -- --list-rules prints all codes; the rule may also be told in words',
  },
  'finding/overdue': {
    what: 'what was found should have been put right by {due}, {value} days ago, and is not',
    do: 'have it put right; where it has been, write rectified_on and result',
  },
  'finding/no-result': {
    what: 'it is said when this was put right, but not what came of it',
    do: 'write result: what was done, and whether the problem is solved',
  },
  'appraisal/head': {
    what: 'the first line of the table of scores, "{value}", lacks 单位 or 得分',
    do: 'begin it with 单位,得分,名次 (名次 may be left out)',
  },
  'appraisal/cell': {
    what: 'table of scores, {row}: {label} "{value}" cannot be read',
    do: 'write the code or name of a department, a number as its score and a whole number as its rank',
  },
  'appraisal/twice': { what: 'table of scores, {row}: department "{value}" stands there a second time', do: 'keep one of the two' },
  'appraisal/rank': {
    what: 'table of scores, {row}: {name} has {count} points and rank {value}, no worse than {other} with {limit} points',
    do: 'correct the score or the rank; without any ranks they follow from the scores',
  },
  'assessment/sum': {
    what: 'the points of all headings add up to {value}, not to {expected}',
    do: 'correct weight below headings until they add up to {expected}',
  },
  'assessment/heading-sum': {
    what: 'the indicators of "{name}" add up to {value} points, and it has {expected}',
    do: 'correct the weight of an indicator, or of "{name}"',
  },
  'assessment/amount': {
    what: '{label} {value} makes no sense: none may be negative or more than {limit}, and only a score may be 0',
    do: 'write a number of at most {limit}',
  },
  'assessment/indicator': {
    what: 'the indicator "{name}" does not say how it is scored, or says it in two ways',
    do: 'write rules where problems take points away, or manual where people score; one of the two',
  },
  'assessment/rule-unknown': {
    what: 'there is no rule with the code "{value}"',
    do: '{near}; npm run check -- --list-rules prints all codes',
  },
  'assessment/rule-twice': {
    what: 'the rule "{value}" is counted by another indicator already',
    do: 'leave it in one: no problem takes points away twice',
  },
  'assessment/twice': { what: '{label} "{value}" stands there twice', do: 'remove or correct one of the two' },
  'assessment/unscored': {
    what: 'the indicator "{name}" has no score yet for {count} departments ({value}): they are given 0',
    do: 'add department, score and note below manual; or leave who is not assessed out of departments',
  },
  'policy/uninterpreted': {
    what: 'this document has no interpretation',
    do: 'publish one that names it under interprets; both are due together (国办发〔2016〕80号)',
  },
  'policy/interpreted-late': {
    what: 'the interpretation of "{name}" was due by {due} ({limit} working days after the document); this one is the first, and late',
    do: 'publish both together from now on; leave the date as it is (国办发〔2016〕80号)',
  },
  'policy/interprets-nothing': {
    what: 'this interpretation does not say what it interprets (interprets), so neither leads to the other',
    do: 'write the index number of the document; of one taken over from elsewhere, write its source',
  },
  'penalty/still-shown': {
    what: 'this penalty is said to be changed or revoked ({value}) and is still shown after {limit} working days',
    do: 'withdraw it with the reason: a change of type 撤回 (行政处罚法, art. 48 and 85)',
  },
  'notice/no-outcome': { what: 'the notice period ended {value} days ago and its outcome is not said', do: 'fill in outcome under notice' },
  'notice/attachments': {
    what: 'the notice period ended on {value}; names on the page are masked, those in attachments are not',
    do: 'replace the attachments by masked ones, or take them down (个人信息保护法 art. 19)',
  },
  'meeting/outcome-first': {
    what: 'what came of the meeting of {on} is said to be published on {published}, before it was held',
    do: 'only announce it beforehand; add the outcome afterwards and make published_on the day it was published',
  },
  'meeting/no-speakers': {
    what: 'the press conference names no speakers',
    do: 'write the name and post of each under speakers, one a line',
  },
  'meeting/no-agenda': {
    what: 'the meeting has been held, and its agenda is not written',
    do: 'write one matter a line; say so of what must not be public',
  },
  'meeting/no-attendees': {
    what: 'the meeting has been held, and who attended is not written',
    do: 'write officials, speakers or observers',
  },
  'meeting/no-outcome': {
    what: 'the meeting was held {value} days ago, its {limit} working days ended on {due}, and it has no decisions, minutes, transcript, or body published after it',
    do: 'write decisions, minutes or transcript: within {limit} working days of being formed (Regulations on Open Government Information, art. 26)',
  },
  'meeting/unreported': {
    what: 'the meeting announced for {on} has no record of any kind {limit} working days later',
    do: 'write what it decided or its minutes in the same file; if it was not held, say so in state, with the reason',
  },
  'meeting/no-news': {
    what: 'the meeting was held, and there is neither a photo nor a report in the press',
    do: 'write photos or news, or name the meeting in the activity that tells of it',
  },
  'date/answered-first': {
    what: 'the answer of {replied} is before the letter of {received}',
    do: 'correct one of the two from the original',
  },
  'date/raised-late': {
    what: 'the concern is said to be raised on {value}, after the answer of {published}',
    do: 'correct one of the two: a concern comes before its answer',
  },
  'date/effective-first': {
    what: 'it takes effect on {effective}, in a year before that of its formation on {formed}',
    do: 'compare with the original; what does reach back stays',
  },
  'date/expires-first': {
    what: 'the document expires on {expires}, not after {effective} ({label})',
    do: 'correct one of the two from the original',
  },
  'folder/department': {
    what: 'the file lies in the folder of "{folder}", but says department: {value}',
    do: 'move it to the folder of {value}, or correct the key',
  },
  'folder/year': {
    what: 'the file lies in the folder of {folder}, but {label} is {value}',
    do: 'move it to {expected}, or correct the date',
  },
  'folder/month': {
    what: 'the file lies in the folder {folder}, but {label} is {value}',
    do: 'move it to {expected}, or correct the date',
  },
  'guide/department': {
    what: 'the file is called "{expected}", but says department: {value}; a department has one guide, named by its code',
    do: 'rename the file to {value}.md, or correct the key',
  },
  'column/stale': {
    what: 'nothing new has come to the column "{label}" since {on}; it has to within {limit}, which ended on {due}, {count} days ago',
    do: 'publish something; where there is nothing, say so; for a window of its own, write fresh_days in categories/',
  },
  'column/blank': {
    what: 'the column "{label}" is blank: no record, and no statement that there is nothing',
    do: 'publish something, or a statement with nil: true; delete the file of a column that is not needed',
  },
  'column/type': {
    what: 'the column type "{value}" is none of those that the 政府网站发展指引 lists',
    do: 'write one of them ({near}); leave it where a local rule has it',
  },
  'column/no-owner': {
    what: 'no department answers for the column "{label}"',
    do: 'write owner in the file of the column; where it has none, add it to columns in site.yaml',
  },
  'column/no-responsible': {
    what: 'the column "{label}" has a department that answers for it, but no person',
    do: 'add the name as responsible beside owner',
  },
  'column/two-owners': {
    what: 'the column "{label}" is given an owner twice; one department answers for a column',
    do: 'keep one: in the file of a column that has one, else in columns of site.yaml',
  },
  'column/unknown': {
    what: 'columns names "{value}", which is no column of this site',
    do: 'write the name as it stands on the site ({near})',
  },
  'column/unknown-owner': {
    what: 'columns gives "{label}" to "{value}", which is no department',
    do: 'write the code of a department in departments/ ({near})',
  },
  'site/veto': {
    what: '{name}: {value}; at {limit} an inspection fails the whole site',
    do: 'begin with the columns and letters that are listed; /supervision/ shows every figure',
  },
  'site/points': {
    what: 'an inspection would take away {count} points for columns today: {value}',
    do: 'bring the columns up to date; set the points of a local rule under limits in site.yaml',
  },
  'site/footer': {
    what: 'the foot of the pages lacks {label} (政府网站发展指引)',
    do: 'write {key} in site.yaml',
  },
  'site/id-code': {
    what: 'the site identification code "{value}" is not ten digits, or bm and eight digits',
    do: 'correct site_id_code in site.yaml from the certificate',
  },
  'site/domain': {
    what: '"{value}" is no domain: it goes without https://, path and spaces',
    do: 'write the domain alone, for instance www.chengxi.gov.cn',
  },
  'site/columns': {
    what: 'first-level columns of the disclosure site are empty: {value}',
    do: 'add guides/, reports/ or items of the category disclosure-rules (国办公开办函〔2019〕61号)',
  },
  'site/statutory': {
    what: 'of {name}, {count} items hold neither information nor a statement that there is none: {value}',
    do: 'publish it, or a statement with nil: true',
  },
  'duty/channel': {
    what: '"{value}" is none of the thirteen channels of the standard catalog',
    do: 'write one of them, or 其他 ({near})',
  },
  'duty/unticked': {
    what: 'there is no {label}, which other rows have',
    do: 'add {key}',
  },
  'duty/basis': {
    what: 'the basis "{value}" gives neither an article of a law nor the name and number of a document',
    do: 'write name and article; the number of what is no law, for instance 国办发〔2019〕54号',
  },
  'guide/missing': {
    what: '{label} has no guide to its information (政府信息公开条例, art. 12)',
    do: 'say in guides/{code}.md: classification, arrangement, access and the office that answers; if it is there, mend and publish it',
  },
  'guide/incomplete': {
    what: 'the office has no {label}; a guide gives its fax number and how to reach it online (政府信息公开条例, art. 12)',
    do: 'add {key} under office',
  },
  'department/missing': {
    what: 'the department "{code}" discloses things, but has no file of its own',
    do: 'create departments/{code}.md with at least its name',
  },
  'item/nil-no-period': {
    what: 'it states that there is nothing, and does not say of which period, which "{name}" has to be disclosed by',
    do: 'write the period of which there was nothing, for instance period: {value}',
  },
  'item/nil-contradicted': {
    what: 'it states that there is nothing of "{name}" in {value}, and the same department has "{other}"',
    do: 'withdraw the statement (changes, 撤回) where there is something, or correct period',
  },
  'reference/department': {
    what: '{key} ({label}) names the department "{value}", which does not exist',
    do: '{near}; for a new one create departments/{value}.md first',
  },
  'reference/official': {
    what: '{key} ({label}) names the official "{value}", who does not exist',
    do: '{near}; for a new one create officials/{value}.md first',
  },
  'reference/category': {
    what: '{key} ({label}) names the category "{value}", which does not exist',
    do: '{near}; /categories/ lists them; for a new one create categories/{value}.md first',
  },
  'reference/duty': {
    what: '{key} ({label}) names the duty "{value}", which does not exist',
    do: '{near}; a new one begins with duties/{value}.md',
  },
  'reference/power': {
    what: '{key} ({label}) names the power "{value}", which is not in the list of powers',
    do: '{near}; check the code; a new power begins with a file in powers/',
  },
  'reference/project': {
    what: '{key} ({label}) names the project "{value}", which does not exist',
    do: '{near}; a new one begins with projects/{value}.md',
  },
  'reference/meeting': {
    what: '{key} ({label}) names the meeting "{value}", which does not exist',
    do: '{near}; write the name of its file in meetings/ without .md',
  },
  'reference/left-out': {
    what: '"{value}" means {other}, which has an error and is left out',
    do: 'correct {other} first; nothing is wrong here',
  },
  'reference/index-no': {
    what: '{key} ({label}) names the index number "{value}", which does not exist',
    do: '{near}; check the number',
  },
  'category/cycle': { what: 'the parents of category "{value}" lead back to itself', do: 'correct parent' },
  'index-no/duplicate': {
    what: 'the index number "{value}" is already used by {other}',
    do: 'take one that was never used; a number is never used twice or given back',
  },
  'address/form': {
    what: 'the old address "{value}" cannot be used',
    do: 'write a path this site used before, for example /items/finance/2024/old-name/: without "..", back slash, ? or #',
  },
  'index-no/reused': {
    what: 'the index number "{value}" was that of "{other}"; index numbers are never used again, also not after withdrawal',
    do: 'give it a number that was never used; if it is the same record in another place, write formerly: [/its old address/]',
  },
  'address/taken': { what: 'the address "{value}" is already taken by {other}', do: 'choose another file name, or correct formerly' },
  'index-no/form': {
    what: 'the index number "{value}" is not of the form of this site, {expected} (index_no_pattern in site.yaml)',
    do: 'correct it by the form; the credit code is that of the department, as uscc has it',
  },
  'index-no/year': {
    what: 'the year in the index number "{value}" is not {year}, in which it was formed',
    do: 'correct one of the two from the original',
  },
  'attachment/missing': {
    what: 'the attachment "{value}" does not exist',
    do: 'put the file beside this one or in attachments/ beside it and check its name; {near}',
  },
  'attachment/empty': { what: 'the attachment "{value}" is empty (0 bytes)', do: 'export it again' },
  'attachment/outside': {
    what: 'the attachment path "{value}" leads out of bounds',
    do: 'put the file beside this one or in attachments/ beside it and write its name only; no absolute path, no "..", nothing outside the content folder',
  },
  'attachment/active': {
    what: 'the attachment "{value}" is a page, script or program and would run when it is opened',
    do: 'save it as a document: PDF, DOCX, XLSX, CSV or an image',
  },
  'attachment/text-none': {
    what: 'the attachment holds no text (most likely it is a scan), so search does not find what it says',
    do: 'put the original file in its place; where there is only paper, make a PDF with text by character recognition',
  },
  'attachment/text-unreadable': {
    what: 'no text could be read from the attachment: it is damaged, or not of the type its name says; search does not find what it says',
    do: 'open it in the program it was made with and save it again',
  },
  'attachment/text-locked': {
    what: 'the attachment has a password, or is of an old type (.doc, .xls) under a new name, so search does not find what it says',
    do: 'take the password off, or save it as .docx, .xlsx or .pdf; the public cannot open a file with a password either',
  },
  'attachment/text-too-large': {
    what: 'the attachment is too large (over 50 MB, or over 200 MB unpacked) and was not read; search does not find what it says',
    do: 'compress its pictures, or split it',
  },
  'attachment/text-long': {
    what: 'the attachment has more than 2 million characters; search finds only the first 2 million',
    do: 'split it into several attachments',
  },
  'link/broken': { what: 'the link "{value}" leads to a file that does not exist', do: 'check the name; {near}' },
  'link/outside': {
    what: 'the link "{value}" leads out of the content folder',
    do: 'use a relative path to a file of this site, or a whole https:// address',
  },
  'link/index-no': { what: '"[[{value}]]" in the text names no item', do: 'check the index number; {near}' },
  'link/not-shown': {
    what: 'the link "{value}" leads to a draft or to a record that is not yet published; it is shown as text',
    do: 'nothing: it becomes a link when that record is shown',
  },
  'link/unsafe': {
    what: 'the link "{value}" is of a type that is not allowed; it is shown as text',
    do: 'use http, https, mailto, tel or a path within the site',
  },
  'image/no-alt': {
    what: 'the image "{value}" has no description, so blind readers cannot know it',
    do: 'write ![what it shows, in a sentence]({value})',
  },
  'text/html': {
    what: 'the text holds markup "{value}", which will be shown as it stands',
    do: 'remove it and keep the words; write tables in Markdown',
  },
  'text/damaged': {
    what: '{count} characters cannot be recognised ({value}): the text was damaged at its source',
    do: 'correct it from the original',
  },
  'text/long': {
    what: 'the text has {length} characters; the page will be very long',
    do: 'consider several records, or the full text as an attachment',
  },
  'title/long': { what: 'the title has {length} characters, more than {limit}', do: 'keep the main title only' },
  'doc-no/form': {
    what: 'the document number "{value}" is not of the form 机关代字〔year〕number号 (GB/T 9704—2012, 7.2.5)',
    do: '{offer}',
  },
  'doc-no/duplicate': {
    what: 'the document number "{value}" is used by {other} of the same department',
    do: 'see in the original whether it is the number of another document; a document has one record, and another is merged into it (changes: 并入); a reading names what it reads in interprets, not its number',
  },
  'method/not-public': {
    what: 'the mode of disclosure is "{value}", which may not be in the public catalog',
    do: 'move the file out of the public content folder',
  },
  'withheld/no-ground': {
    what: 'it is withheld (不予公开), and nothing says why (withheld_for)',
    do: 'name the ground, one of: {choices} (政府信息公开条例, art. 14–16)',
  },
  'withheld/no-recheck': {
    what: 'it is withheld (不予公开), and nothing says when that is reconsidered (recheck_on)',
    do: 'name a day within {limit} months; what can be disclosed by then has to be (政府信息公开条例, art. 18)',
  },
  'withheld/recheck-far': {
    what: 'it is to be reconsidered on {value}, more than {limit} months away',
    do: 'name a day within {limit} months (政府信息公开条例, art. 18)',
  },
  'withheld/recheck-due': {
    what: 'it was to be reconsidered on {value}, and no result is noted',
    do: 'move what can be disclosed now to the public folder; for what stays withheld name the next day (政府信息公开条例, art. 18)',
  },
  'audience/not-public': {
    what: 'the audience is "{value}", which may not be in the public catalog',
    do: 'move the file to the inside content folder',
  },
  'audience/public': {
    what: 'this is for the public and lies in the inside content folder, where the public does not see it',
    do: 'move it to the public content folder, or say for whom it is: audience 全党, 本地区本部门本单位 or 特定人员',
  },
  'review/missing': {
    what: 'there is no record of the secrecy review (review): review comes before publication',
    do: 'after review add review: author, reviewer, approver, on, result (保密法实施条例, art. 42)',
  },
  'review/same-person': {
    what: '{label} "{name}" is the author; nobody reviews or approves what they wrote themselves',
    do: 'have another person review (approve) it, then correct author, reviewer and approver of review (政府信息公开条例, art. 17)',
  },
  'review/late': {
    what: 'it was reviewed on {on}, after it was published on {published}; review comes before publication',
    do: 'correct the date if it is wrong; if it was changed after publication and reviewed again, say so in changes; if it was not reviewed before, review first from now on',
  },
  'review/outdated': {
    what: 'what it says changed on {value}, and its review is still that of {on}; a change is reviewed before it is published, too',
    do: 'review what changed and write this review into on, reviewer, approver and result of review',
  },
  'review/incomplete': {
    what: 'the record of the review lacks {value}',
    do: 'add author, approver and basis to review, for example basis: 政府信息公开条例第十四条',
  },
  'history/backdated': {
    what: 'the publication date {published} is more than {limit} days before {first}, when git first shows this record; dates are not set back',
    do: 'write the day it was really published on this site; if the commit brought in old records, name it under imports in site.yaml',
  },
  'history/moved-back': {
    what: 'the commit of {on} set the publication date back from {before}; it is now {after}',
    do: 'write the date it had; if that was wrong, note a change of type 更正 under changes',
  },
  'item/unverified': {
    what: 'it stands for as long as it is true (长期) and has not been verified since {value}, more than {limit} months',
    do: 'see whether it is still true, correct it, and write the day as verified_on',
  },
  'item/no-summary': {
    what: 'there is no summary; a catalog holds index, name, summary and date (政府信息公开条例, art. 12)',
    do: 'add a sentence of 20 to 200 characters that does not repeat the title',
  },
  'doc-no/missing': {
    what: 'this is a {value} without a document number (doc_no)',
    do: 'add it: {offer}; what has none is no document of that genre',
  },
  'item/incomplete': {
    what: '{count} elements are missing: {choices}',
    do: 'add each; what is the same for all of a duty is written there once, and duty leads to it (政府信息公开条例, art. 12)',
  },
  'form/date': {
    what: 'the text has {count} dates in another form than documents have, such as "{value}"',
    do: 'write figures, the whole year, no zero before month and day: {suggestion} (GB/T 9704—2012, 7.3.5.4); tables may differ',
  },
  'form/half-width': {
    what: 'the text has {count} marks of half width among Han characters, such as "{value}"',
    do: 'write them in full width: {suggestion} (GB/T 15834—2011)',
  },
  'attachment/unattached': {
    what: 'the text names the attachment "{value}", which is not attached',
    do: 'put the file beside the record and into attachments; one that stands in the text has a line 附件 or 附件1 before it',
  },
  'attachment/unnamed': {
    what: '"{value}" is attached, and the note of attachments does not name it',
    do: 'add it to the note, as the original has it, or take the file out: note and attachments match one to one (GB/T 9704—2012, 7.3.4)',
  },
  'attachment/renamed': {
    what: 'the note of attachments says "{expected}", and the attachment is called "{value}"',
    do: 'give it one name, that of the original (GB/T 9704—2012, 7.3.4)',
  },
  'summary/length': {
    what: 'the summary has {length} characters, where {least} to {limit} are asked for',
    do: 'say for whom, what and from when, and leave the rest to the text (政府信息公开条例, art. 12)',
  },
  'summary/title': {
    what: 'the summary is the title again and says nothing more',
    do: 'write a sentence or two: for whom, what, from when',
  },
  'theme/unknown': {
    what: 'the theme "{value}" is no leaf of the tree of the Chinese government site',
    do: 'write 甲\\乙, e.g. 综合政务\\政务公开; {near}',
  },
  'genre/unknown': { what: 'the genre "{value}" is not in the list', do: '{near}; a genre of your own goes into genres in site.yaml' },
  'genre/title': {
    what: 'the genre is "{value}", and the title ends with "{other}"',
    do: 'correct one of them from the original (GB/T 9704—2012, 7.3.1)',
  },
  'category/not-leaf': { what: 'the category "{value}" has categories below it', do: 'name one of these: {choices}' },
  'status/outdated': {
    what: 'the status says "{value}", and {key} ({other}) says otherwise',
    do: 'write {target} as status, or take the line out and let the days decide; pages go by the days already',
  },
  'status/expiring': {
    what: 'it expires in {count} days ({value}; told {limit} days before)',
    do: 'what is still needed is reviewed and issued again before that; else nothing is to be done, and the page will say 失效',
  },
  'item/no-raised-on': {
    what: 'an answer to a concern does not say when it was raised (raised_on), so nobody sees how soon it came',
    do: 'add the time the concern was raised, to the minute if it is known, e.g. 2026-11-19 08:30 (国办发〔2016〕80号)',
  },
  'activity/in-advance': {
    what: '{value} was published before it took place ({published}); advance_notice_types in site.yaml does not allow it, and the way of receptions and trips above all is never told beforehand',
    do: 'publish it afterwards and write that time as published_at; where notices of it are allowed, add "{value}" to advance_notice_types (now allowed: {choices})',
  },
  'activity/nil-contradicted': {
    what: 'it is stated that {name} had nothing to disclose on {on}, and "{other}" of that day says otherwise',
    do: 'delete the statement, or set its time to the half-day without activities (上午, 下午)',
  },
  'activity/unreported': {
    what: 'the day of the announced activity, {on}, has passed and it is not reported',
    do: 'turn the same file into the report, without state, with the time of the report as published_at; if it did not take place, write 改期 or 取消 as state and say why',
  },
  'activity/notice-late': {
    what: 'the activity of {on} was announced only at {published}, after {limit}, when the day begins',
    do: 'announce before that from now on; leave the time as it is',
  },
  'activity/reported-early': {
    what: 'it is said to have taken place, but was published at {published}, before it began ({on})',
    do: 'write state: 预告 for a notice; for a report, write the time of the report as published_at',
  },
  'activity/vague-place': {
    what: '"{value}" does not tell where; only what art. 14 to 16 of the 政府信息公开条例 name may be left out: state secrets; what would endanger security, public order, the economy or social stability; business secrets and privacy; internal affairs and unfinished deliberation',
    do: 'name the town, the village or the body; if one of these holds, say which',
  },
  'activity/vague-matter': {
    what: '"{value}" does not tell what was done, nor does the text; only what art. 14 to 16 of the 政府信息公开条例 name may be left out: state secrets; what would endanger security, public order, the economy or social stability; business secrets and privacy; internal affairs and unfinished deliberation',
    do: 'say the matter, the result and who took part; if one of these holds, say which',
  },
  'activity/late': {
    what: 'the activity of {on} was published only at {published}, not on the same day',
    do: 'publish on the day from now on; leave the time as it is',
  },
  'activity/silent': {
    what: 'the latest activity of {name} is of {on}; {count} working days without one have passed, and {limit} are the limit',
    do: 'publish what is missing; for leave or days without any, a statement (nil: true); for who left, write until under posts',
  },
  'request/date-order': {
    what: '{label} {value} is before {other} {limit}',
    do: 'correct one of the two from the register',
  },
  'request/extended-late': {
    what: 'it was extended on {value}, after the last day of the term {limit}; a term that has ended cannot be extended',
    do: 'correct the day from the register, or take out extended where it was too late (政府信息公开条例, art. 33)',
  },
  'request/half-answer': {
    what: 'there is {label}, but no {other} ({key})',
    do: 'add {key}, or take out every key of the answer where there is none yet',
  },
  'request/ground': {
    what: 'the ground "{value}" does not belong to "{other}"',
    do: 'correct the ground or the reply; grounds of "{other}": {choices}',
  },
  'request/no-ground': {
    what: 'the reply is "{value}" and no ground is given',
    do: 'give the ground (政府信息公开条例, art. 36): {choices}',
  },
  'request/consultation-days': {
    what: 'consultation_days is "{value}", not a whole number from 0 to {limit}',
    do: 'write the number of working days only',
  },
  'request/late': {
    what: 'the last day for the answer was {limit}; {answer}',
    do: '{ask}; correct wrong days from the register, and register the time that third parties and other offices took (政府信息公开条例, art. 33)',
  },
  'request/due-soon': {
    what: 'the answer is due by {due}, {count} working days from now',
    do: 'answer in time; an extension has to be approved before that day (政府信息公开条例, art. 33)',
  },
  'request/third-party-late': {
    what: 'the third party had until {due} ({limit} working days); what it takes longer is not taken off the term',
    do: 'where it has not answered by then, decide without it (政府信息公开条例, art. 32)',
  },
  'request/party-late': {
    what: 'the answer to this request for party information was due by {due}; {answer}',
    do: '{ask}; correct wrong days from the register; where local rules give other days, set party_request and party_request_extended under limits in site.yaml',
  },
  'request/no-calendar': {
    what: 'the term runs through {value}, whose days off are not known, so its last day cannot be counted',
    do: 'update the calendar of this program when the State Council has announced them',
  },
  'request/unapproved': {
    what: 'nobody is named who approved the extension of {value} (approved_by); it does not lengthen the term',
    do: 'add who consented to it (政府信息公开条例, art. 33)',
  },
  'request/supplement-late': {
    what: 'the supplement was asked for more than {limit} working days after the request came',
    do: 'ask in time from now on; correct wrong days from the register (政府信息公开条例, art. 30)',
  },
  'report/department': {
    what: 'the file is named "{expected}", but its department is {value}; a department has one report a year, named by its code',
    do: 'rename the file to {value}.md, or correct department',
  },
  'report/sum': {
    what: 'the cell "{column}" of the row "{row}" is {value}, but should be {expected} ({cells})',
    do: 'correct this cell, or those that are added up (国办公开办函〔2021〕30号)',
  },
  'report/balance': {
    what: 'the cell "{column}" of the row "{row}" is {value}, but should be {expected} ({cells})',
    do: 'what came in and was carried in equals what was answered and is carried on; correct the one of the four that is wrong (国办公开办函〔2021〕30号)',
  },
  'report/carried': {
    what: 'the cell "{column}" of the row "{row}" is {value}, but the report of the year before ({other}) carried on {expected}',
    do: 'compare with the register and correct one of them',
  },
  'report/unfilled': { what: 'the text still holds "{value}"', do: 'fill it in, or take the sentence out' },
  'report/late': {
    what: 'the report of {year} was due by {limit}, but was published on {value}',
    do: 'publish in time from now on, and leave the date as it is (政府信息公开条例 art. 49)',
  },
  'report/missing': {
    what: '{label} has no annual report of {year} (政府信息公开条例 art. 49)',
    do: 'draft it: npm run report -- annual --department {code} --year {year}; if the file is there, mend and publish it',
  },
  'report/parts': {
    what: 'the text lacks: {value} (国办公开办函〔2021〕30号 asks for six parts)',
    do: 'add them under headings of the second level, for example: ## 一、总体情况',
  },
  'figures/head': {
    what: 'in the head of the figures "{value}" tells no year',
    do: 'name the year in the columns of figures, as 2025年预算; keep 增减, 同比, 完成率 and 占比 as they are, they are only shown; put words into note; the name of an attached table ends in .csv',
  },
  'figures/cells': {
    what: 'in the figures the row "{row}" has {count} cells, the head {expected}',
    do: 'add or take out a cell; where thousands are parted by commas, part cells by tabs or attach a CSV file',
  },
  'figures/number': {
    what: 'in the figures the row "{row}", column "{column}" holds "{value}", which is no number',
    do: 'write the number only, 0 for none, nothing where it is not published; put a per cent sign into the head, words into note',
  },
  'figures/twice': { what: 'in the figures "{value}" stands twice', do: 'write every row and every column once' },
  'figures/unit': { what: 'the figures have no unit', do: 'fill in unit, or name it in the first cell: 项目（万元）' },
  'figures/unit-unknown': {
    what: 'the unit of the figures is "{value}", which cannot be counted in 万元 and compared with other departments',
    do: 'write one of 元, 千元, 万元, 亿元, the same in unit and in the heads',
  },
  'figures/sum': {
    what: 'in the figures the row "{row}", column "{column}" is {value}, but its parts add up to {expected} ({cells})',
    do: 'correct one of the numbers from the accounts',
  },
  'figures/no-note': { what: 'the table of figures is empty, and nothing says why', do: 'fill in note under figures' },
  'project/stage-twice': {
    what: 'the stage "{value}" is written twice',
    do: 'give every stage a name of its own: items name the stage they belong to',
  },
  'project/stage-order': {
    what: 'the day of the stage "{name}" ({label} {value}) is before that of "{other}" above it ({limit})',
    do: 'correct the day from the plan, or put the stages in their order',
  },
  'project/stage-skipped': {
    what: 'the stage "{name}" has no day on which it was done, but "{other}" after it has',
    do: 'fill in done_on, or check the stage after it',
  },
  'project/stage-alone': {
    what: 'it names the stage "{value}" but no project',
    do: 'add a line with project, the file name of the project',
  },
  'project/stage-unknown': { what: 'the project "{other}" has no stage "{value}"', do: '{near}; write it as the project does: {choices}' },
  'project/unplanned': {
    what: 'it says how much is done, but not how much was planned',
    do: 'fill in amount and unit under plan',
  },
  'project/unit': { what: 'what is done is counted in "{value}", what was planned in "{expected}"', do: 'convert it to one unit' },
  'project/no-owner': { what: 'a 重点工作 has no official who answers for it', do: 'fill in owner with the code of the official' },
  'project/overdue': {
    what: 'the stage "{name}" was to be done by {value}, and no day is written on which it was',
    do: 'fill in done_on; where it is not done, say why under 执行进度 in aspects, with the day of it in updated_on',
  },
  'report/words': {
    what: 'the text says "{sample}", but the cell "{column}" of the row "{row}" is {value}',
    do: 'correct the text or the table; they should agree',
  },
  'website-report/late': {
    what: 'the annual report on the website of {year} was due by {limit} and came on {value}',
    do: 'publish in time from now on; leave the date as it is (国办函〔2018〕12号)',
  },
  'website-report/missing': {
    what: 'there is no annual report on the website of {year}, which was due by {limit}',
    do: 'publish an item with 政府网站工作年度报表 in its title and period {year} (国办函〔2018〕12号); where there is no website of its own, leave out site_id_code',
  },
  'report/blank': { what: 'the table "{label}" has {count} empty cells: {value}', do: 'fill them in, with 0 where there is none' },
  'personal-data/id-number': {
    what: 'there is an ID number {value} (masked here; the file holds all of it)',
    do: 'mask it in the file but for the first two and last three characters, or take it out, also from the history',
  },
  'personal-data/bank-card': {
    what: 'there is the number of a bank card {value} (masked here; the file holds all of it)',
    do: 'mask it in the file but for the first two and last four digits, or take it out, also from the history',
  },
  'personal-data/contact': {
    what: 'there is a mobile number {value}, published to be called (masked here; the file holds all of it)',
    do: "leave it where it is published for the public to call, better as a landline; mask a person's own, for example 138****1234",
  },
  'attachment/id-number': {
    what: 'the text of this attachment holds ID numbers ({count}): {held} (masked here)',
    do: 'mask them in the attachment but for the first two and last three characters, or take them out, also from the history',
  },
  'attachment/bank-card': {
    what: 'the text of this attachment holds numbers of bank cards ({count}): {held} (masked here)',
    do: 'mask them in the attachment but for the first two and last four digits, or take them out, also from the history',
  },
  'attachment/mobile': {
    what: 'the text of this attachment holds mobile numbers ({count}): {held} (masked here)',
    do: 'mask them in the attachment, for example 138****1234, or take them out, also from the history',
  },
  'attachment/contact': {
    what: 'the text of this attachment holds mobile numbers ({count}): {held} (masked here)',
    do: "leave them where they are published for the public to call, better as landlines; mask a person's own, for example 138****1234",
  },
  'personal-data/address': {
    what: 'there is a home address {value} (masked here; the file names village, group or house)',
    do: 'name no more than the township, also in the history',
  },
  'personal-data/hardship': {
    what: 'the name {value} stands beside an illness, a disability or relief (masked here; the file holds all of it)',
    do: 'take out the reason or mask the name, also in the history',
  },
  'personal-data/mask': {
    what: 'the number {value} shows its first {first} and last {last} characters; it may show {allowed_first} and {allowed_last}',
    do: 'mask more of it; where a local rule allows it, say so under mask_policy in site.yaml',
  },
  'text/wrong-word': {
    what: '“{value}” should be “{expected}”',
    do: 'correct it',
  },
  'text/mixed-script': {
    what: 'traditional characters ({count}) in a simplified text: {value}',
    do: 'write them simplified; they often come with conversion or pasting',
  },
  'words/cells': {
    what: 'this row of words.csv is not whole: “{value}”',
    do: 'write two cells a row: the wrong word (two characters or more), and the right one',
  },
  'item/hollow': {
    what: 'beyond its title and set phrases there are {length} characters (at least {least}), and no attachment',
    do: 'write the text or attach it; where there is nothing to disclose, set nil: true and say why',
  },
  'item/same-text': {
    what: 'its text is that of “{name}” ({other}), though the titles differ',
    do: 'put in its own text; where both are one, withdraw one',
  },
  'item/scan': {
    what: 'it has no text, and none can be read in its attachments: it looks like a scan',
    do: 'write the text, or attach files that hold it',
  },
  'secrecy/mark': {
    what: 'there is a mark of what is not for the public: “{value}”',
    do: 'do not publish it; where it was declassified, take out the mark',
  },
  'secrecy/draft': {
    what: 'the title says “{value}”, but nobody is asked for opinions',
    do: 'do not publish drafts; use the final text and its title',
  },
  'attachment/secrecy-mark': {
    what: 'the text of this attachment holds a mark of what is not for the public: {value}',
    do: 'do not publish it; where it was declassified, put in a file without the mark',
  },
  'attachment/draft-mark': {
    what: 'this attachment begins with “{value}”, but nobody is asked for opinions',
    do: 'do not publish drafts; put in the final text',
  },
  'attachment/address': {
    what: 'the text of this attachment holds home addresses ({count}): {held} (masked here)',
    do: 'name no more than the township, also in the history',
  },
  'attachment/hardship': {
    what: 'in this attachment names stand beside an illness, a disability or relief ({count}): {held} (masked here)',
    do: 'take out the reasons or mask the names, also in the history',
  },
  'attachment/mask': {
    what: 'in this attachment numbers ({count}) show their first {first} and last {last} characters: {held}; they may show {allowed_first} and {allowed_last}',
    do: 'mask more of them; where a local rule allows it, say so under mask_policy in site.yaml',
  },
  'personal-data/mobile': {
    what: 'there is a mobile number {value} (masked here; the file holds all of it)',
    do: 'mask it in the file, for example 138****1234, or take it out, also from the history',
  },
  'output/dead-link': {
    what: 'the link "{value}" leads to no page or file of the site',
    do: 'this is a fault of a template or an address; please report this line',
  },
  'output/unreachable': {
    what: 'no links lead from the home page to this page',
    do: 'this is a fault of a template or an address; please report this line',
  },
  'output/meta': {
    what: 'the {name} tag of the page is "{value}"; it has to have one value in its form (政府网站发展指引)',
    do: 'correct the record, its category or site.yaml, and build again',
  },
  'output/third-party': { what: 'the page would ask another host for "{value}"', do: 'use a file of this site' },
};
