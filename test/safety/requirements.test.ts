import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ALL = Array.from({ length: 18 }, (_, at) => `S${at + 1}`);
const rows = readFileSync('docs/safety/requirements.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| S\d+ \|/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const files = globSync('test/safety/s[0-9]*.test.ts').map((file) => file.slice('test/safety/'.length));

describe('the page of safety requirements', () => {
  it('has a row for each of the eighteen', () => {
    expect(rows.map(([, id]) => id)).toEqual(ALL);
  });

  it.each(rows.map(([, id = '', , test = '']) => [id, test]))(
    '%s is tested by a test that bears its number, or is said not to be built',
    (id, test) => {
      const own = files.filter((file) => file.startsWith(`s${id.slice(1).padStart(2, '0')}-`));
      if (test === 'not built') expect(own).toEqual([]);
      else for (const [, name = ''] of test.matchAll(/`([^`]+)`/gu)) expect(own).toContain(name);
      expect(test === 'not built' || own.length > 0).toBe(true);
    },
  );
});
