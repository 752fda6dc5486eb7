import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { yamlReasonInChinese } from '../../src/problem/yaml-reasons.ts';

/** Everything that the library may say, from its own text. */
const library = fs.readFileSync('node_modules/js-yaml/dist/js-yaml.mjs', 'utf8');
const thrown = [...library.matchAll(/throwError(?:\$1)?\(state, (?:"([^"]+)"|`([^`]+)`)/g)];
/** One of them no text leads to. */
const said = thrown.map(([, text, template]) => text ?? template ?? '').filter((text) => !text.includes('event stream'));

describe('yamlReasonInChinese', () => {
  it('knows what the library says', () => expect(said.length).toBeGreaterThan(40));

  it.each([...said, 'object-based map does not support complex keys', 'expected a single document in the stream, but found more'])(
    'has words of its own for: %s',
    (reason) => {
      const chinese = yamlReasonInChinese(reason);
      expect(chinese).not.toBe(yamlReasonInChinese('something new'));
      expect(chinese).not.toMatch(/[A-Za-z]{2}/);
    },
  );

  it('quotes no English where something new is said', () => {
    expect(yamlReasonInChinese('something new')).toBe('写法不合 YAML 的格式');
  });
});
