import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { publishedDay } from '../catalog/publication.ts';
import { isPublished, type AnyRecord } from '../catalog/record.ts';
import { oldAddress } from '../catalog/rules/unique-address.ts';
import { kinds } from '../model/kinds/index.ts';
import { fileOf, jsonOf } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';

/** A file of the built site that belongs to a record. */
export interface ArchiveFile {
  /** Path within the output folder. */
  readonly file: string;
  /** What it is of the record; an old address is a page that leads on, or says why the record went. */
  readonly part: '页面' | '数据' | '附件' | '原地址';
  /** Whether every site has it: the data beside records may be left out. */
  readonly isSure: boolean;
  readonly record: ArchivedRecord;
}

/** What a list of an archive tells of a record (网页归档元数据, DA/T 80—2019): where it was, what it was called, its number, and when it was published. */
interface ArchivedRecord {
  readonly address: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly published: string;
  readonly state: '公开' | '撤回或并入';
}

/** Every file of every record that has an address: of those that went, the page that says so. */
export function archiveFiles(catalog: Catalog, addresses: Addresses): ArchiveFile[] {
  const shown = shownRecords(catalog).flatMap((record) => {
    const of = archived(record, addresses, '公开');
    return [
      { file: fileOf(record.url), part: '页面', isSure: true, record: of } as const,
      { file: fileOf(jsonOf(record.url)), part: '数据', isSure: false, record: of } as const,
      ...(catalog.files.get(record.path) ?? []).map(({ url }) => ({ file: fileOf(url), part: '附件', isSure: true, record: of }) as const),
      ...oldPages(record, of),
    ];
  });
  const gone = catalog.withdrawn.flatMap((record) => {
    const of = archived(record, addresses, '撤回或并入');
    return [{ file: fileOf(record.url), part: '页面', isSure: true, record: of } as const, ...oldPages(record, of)];
  });
  return [...shown, ...gone];
}

function oldPages({ fields }: AnyRecord, record: ArchivedRecord): ArchiveFile[] {
  const formerly = 'formerly' in fields ? (fields.formerly ?? []) : [];
  return formerly.map((address) => ({ file: fileOf(oldAddress(address)), part: '原地址', isSure: true, record }));
}

function archived(record: AnyRecord, addresses: Addresses, state: ArchivedRecord['state']): ArchivedRecord {
  const fields = record.fields as Readonly<Record<string, unknown>>;
  const named = ['title', 'name', 'subject', 'level2', 'level1'].map((key) => fields[key]).find((value) => typeof value === 'string');
  const number = ['index_no', 'no', 'code'].map((key) => fields[key]).find((value) => typeof value === 'string');
  return {
    address: absolute(addresses, record.url),
    kind: kinds[record.kind].label,
    number: String(number ?? ''),
    title: String(named ?? record.parts.slug),
    published: (isPublished(record) && publishedDay(record.fields)) || '',
    state,
  };
}
