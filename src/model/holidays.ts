/** Days off of one holiday, as MM-DD: its name, its first day and, where it has more than one, its last; weekends between are named too. */
export type DaysOff = readonly [name: string, first: string, last?: string];

/** What the State Council's yearly circular (国务院办公厅关于部分节假日安排的通知) says of one year. */
export interface OfficialYear {
  readonly year: number;
  /** Number of the circular. */
  readonly circular: string;
  /** Day of the circular, YYYY-MM-DD. */
  readonly issued: string;
  readonly url: string;
  readonly off: readonly DaysOff[];
  /** Weekend days that are worked (调休上班), MM-DD. */
  readonly makeUp: readonly string[];
}

/**
 * The years whose calendar is official. Which days are swapped is decided anew every autumn and follows from no rule
 * (全国年节及纪念日放假办法 第七条), so a year is added here when its circular is out, and until then no day of it is counted.
 * A day stands under its own year: where the circular of the next year gives or takes a day of this December, this year's row changes.
 */
export const officialYears: readonly OfficialYear[] = [
  {
    year: 2024,
    circular: '国办发明电〔2023〕7号',
    issued: '2023-10-25',
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    // 除夕 (02-09) was only to be made free by paid leave: a working day.
    off: [
      ['元旦', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    circular: '国办发明电〔2024〕12号',
    issued: '2024-11-12',
    url: 'https://www.gov.cn/zhengce/content/202411/content_6986382.htm',
    off: [
      ['元旦', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    makeUp: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    circular: '国办发明电〔2025〕7号',
    issued: '2025-11-04',
    url: 'https://www.gov.cn/zhengce/content/202511/content_7047090.htm',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];
