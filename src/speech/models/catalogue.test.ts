import { describe, expect, test } from 'vitest';
import { MODEL_NAMES, MODELS } from './catalogue.ts';

describe('the catalogue of models', () => {
  test.each(MODEL_NAMES)('%s names its licence and its files, all in one place and by https', (name) => {
    const { licence, files, megabytes } = MODELS[name];
    expect(licence).not.toBe('');
    expect(megabytes).toBeGreaterThan(10);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
    for (const file of files) {
      expect(file.url).toMatch(/^https:\/\//);
      expect(file.url.endsWith(file.name)).toBe(true);
      expect(file.sha256 ?? '0'.repeat(64)).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('has the weights of the trial ear pinned', () => {
    expect(MODELS.whisper.files.filter(({ sha256 }) => sha256 === null)).toEqual([]);
  });

  test('offers no voice that is for research only', () => {
    expect(JSON.stringify(MODELS)).not.toMatch(/pim|ronnie|nathalie/);
  });
});
