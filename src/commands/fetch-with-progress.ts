import { MODELS, type ModelName } from '../speech/models/catalogue.ts';
import { fetchModel, hasModel } from '../speech/models/fetch-model.ts';

const MEGABYTE = 1_000_000;
/** A line of progress this often: enough to see that it goes on, and readable in a log. */
const EVERY_MS = 2_000;

/** Fetches a model with progress on standard error; says nothing when it is there already. Rejects as `fetchModel` does. */
export async function fetchWithProgress(
  name: ModelName,
  dataDir: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (await hasModel(name, dataDir)) return false;
  const { title, megabytes, licence } = MODELS[name];
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  say(`Eenmalig ophalen: ${title}, ${megabytes} MB, licentie ${licence}.`);
  let lastSaidAt = 0;
  const { unpinned, directory } = await fetchModel(name, {
    dataDir,
    signal,
    onProgress: ({ step, file, bytes }) => {
      if (performance.now() - lastSaidAt < EVERY_MS) return;
      lastSaidAt = performance.now();
      say(
        step === 'download'
          ? `  ${Math.round(bytes / MEGABYTE)} van ${megabytes} MB (${file})`
          : `  ${STEPS[step]}: ${file}`,
      );
    },
  });
  say(`Opgehaald en gecontroleerd: ${directory}`);
  if (unpinned.length > 0) {
    say(
      `Van ${unpinned.length} bestanden was de controlesom niet vooraf bekend; die is nu vastgelegd in checksums.json.`,
    );
  }
  return true;
}

const STEPS = { packages: 'pakket ophalen', check: 'controleren' } as const;
