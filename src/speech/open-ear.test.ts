import { describe, expect, test } from 'vitest';
import { openEar } from './open-ear.ts';

describe('opening an ear', () => {
  test('the script ear is refused unless a test allows it', async () => {
    await expect(openEar({ name: 'script', lines: () => [] })).rejects.toMatchObject({
      code: 'EAR_ONLY_FOR_TESTS',
    });
    await expect(openEar({ name: 'script', lines: () => [], allowScript: false })).rejects.toMatchObject({
      code: 'EAR_ONLY_FOR_TESTS',
    });
  });

  test('the script ear opens for a test', async () => {
    const ear = await openEar({ name: 'script', lines: () => [], allowScript: true });
    expect(ear.name).toBe('script');
    await ear.close();
  });
});
