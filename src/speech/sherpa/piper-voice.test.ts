import { describe, expect, test } from 'vitest';
import { dataDirForTests, describeWithModel } from '../../../test/kits/fetched-models.ts';
import { synthesiserContract } from '../../../test/kits/synthesiser-contract.ts';
import { modelDirectory } from '../models/fetch-model.ts';
import { openVoice } from '../open-voice.ts';

describe('the piper voice', () => {
  test('without a model says how to get one', async () => {
    await expect(openVoice({ name: 'piper', modelDir: '/no/such/directory' })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('./balie models piper-nl-be'),
    });
  });
});

for (const name of ['piper-nl-be', 'piper-nl-nl'] as const) {
  describeWithModel(`the voice ${name}`, name, () => {
    synthesiserContract(`the voice ${name}`, () =>
      openVoice({ name: 'piper', modelDir: modelDirectory(name, dataDirForTests()) }),
    );
  });
}
