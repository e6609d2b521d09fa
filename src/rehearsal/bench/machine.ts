import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** What the figures were measured on, and what it was doing when asked. */
export function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 1_048_576),
    kernel: release(),
    /** Work that waited for a core in the last minute: far below one a core is a quiet machine. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

const PACKAGES = ['sip.js', 'pg', 'pg-boss', 'onnxruntime-node', 'sherpa-onnx-node'] as const;

/** Of Node and of the packages that the figures depend on. */
export function versions(ownVersion: string): Readonly<Record<string, string>> {
  const require = createRequire(import.meta.url);
  const found: Record<string, string> = { balie: ownVersion, node: process.versions.node };
  for (const name of PACKAGES) {
    try {
      const { version } = require(`${name}/package.json`) as { readonly version: string };
      found[name] = version;
    } catch {
      found[name] = 'not found';
    }
  }
  return found;
}
