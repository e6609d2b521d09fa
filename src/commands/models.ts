import { homedir } from 'node:os';
import { readConfig } from '../platform/read-config.ts';
import { MODEL_NAMES, MODELS, type ModelName } from '../speech/models/catalogue.ts';
import { hasModel } from '../speech/models/fetch-model.ts';
import { errorLines } from './error-lines.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';

// `./balie models [NAAM...]`: fetches and checks models; without a name it lists what there is. Ctrl-C keeps what has come.
const asked = process.argv.slice(2);
const stopping = new AbortController();
process.on('SIGINT', () => stopping.abort());

try {
  const { dataDir } = readConfig({ environment: process.env, homeDir: homedir() });
  const unknown = asked.find((name) => !isModel(name));
  if (unknown !== undefined) {
    console.error(`MODEL_UNKNOWN: dit model is er niet. Kies uit: ${MODEL_NAMES.join(', ')}.`);
    process.exitCode = 2;
  } else if (asked.length === 0) {
    for (const name of MODEL_NAMES) {
      const state = (await hasModel(name, dataDir)) ? 'aanwezig' : 'ophalen met: ./balie models';
      console.log(
        `${name.padEnd(12)} ${MODELS[name].title}, ${MODELS[name].megabytes} MB, ${MODELS[name].licence}: ${state} ${state === 'aanwezig' ? '' : name}`.trimEnd(),
      );
    }
  } else {
    for (const name of asked.filter(isModel)) {
      if (!(await fetchWithProgress(name, dataDir, stopping.signal))) console.error(`${name} is er al.`);
    }
  }
} catch (error) {
  if (stopping.signal.aborted)
    console.error('Afgebroken. Wat al binnen is blijft staan; hetzelfde commando gaat verder.');
  else for (const line of errorLines(error)) console.error(line);
  process.exitCode = 1;
}

function isModel(name: string): name is ModelName {
  return (MODEL_NAMES as readonly string[]).includes(name);
}
