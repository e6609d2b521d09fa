import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const READS_PERSONS =
  /emotion|sentiment|mood|voiceprint|speaker[-_ ]?(id|identification|recognition|embedding|verification)|diari[sz]ation|stress[-_ ]?detect/iu;

describe('S17: no recognition of emotions, and none of a person by their voice', () => {
  const packages = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

  it('no package of the product does so', () => {
    const names = Object.keys({ ...packages['dependencies'], ...packages['optionalDependencies'] });
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => READS_PERSONS.test(name))).toEqual([]);
  });

  it('no file, name or text of the source does either', () => {
    const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.filter(
      (file) => READS_PERSONS.test(file) || READS_PERSONS.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'emotion-recognition',
    'const mood = read(pcm)',
    'speakerEmbedding',
    'speaker_verification',
    'diarisation',
  ])('and the test would see %s', (text) => {
    expect(READS_PERSONS.test(text)).toBe(true);
  });
});
