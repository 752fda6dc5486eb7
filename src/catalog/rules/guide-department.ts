import { problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';

/** A department has one guide (政府信息公开条例第十二条), and its file is named by the department. */
export const guideDepartment: Rule = ({ records }) =>
  records.guide
    .filter(({ parts, fields }) => fields.department !== parts.slug)
    .map((guide) =>
      problem('guide/department', placeOf(guide, 'department'), { expected: guide.parts.slug, value: guide.fields.department }),
    );
