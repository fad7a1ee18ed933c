import { badRequest, ok, type Answer } from './answer';
import type { Incoming, Served } from './serve';

const mostItems = 20;

interface Item {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * Answers a JSON batch: at most 20 items with unique ids and relative addresses, each served on its own, the answers in
 * another order than the questions. `dependsOn` is not part of the stand-in.
 * Source: learn.microsoft.com/graph/json-batching.
 */
export async function answerBatch(
  batch: Incoming,
  serveItem: (item: Incoming) => Promise<Served>,
): Promise<Answer> {
  const version = batch.target.split('/')[1] ?? '';
  const items = itemsOf(batch);
  const responses = await Promise.all(
    items.map(async (item) => {
      const { answer } = await serveItem({
        method: item.method,
        target: `/${version}/${item.url.replace(/^\//, '')}`,
        headers: { ...item.headers, authorization: batch.headers['authorization'] ?? '' },
        body: item.body === undefined ? { kind: 'none' } : { kind: 'json', json: item.body },
        viaBatch: true,
        connection: batch.connection,
      });
      const { status, headers, json, text } = answer;
      return { id: item.id, status, headers, ...itemBody(json, text) };
    }),
  );
  return ok({ responses: responses.reverse() });
}

const itemBody = (json: unknown, text: string | undefined) => {
  if (text !== undefined) return { body: Buffer.from(text).toString('base64') };
  return json === undefined ? {} : { body: json };
};

function itemsOf({ method, body }: Incoming): Item[] {
  if (method !== 'POST' || body.kind !== 'json') throw badRequest('A batch is a POST with a JSON body.');
  const requests = isRecord(body.json) ? body.json['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('A batch needs requests.');
  if (requests.length > mostItems) throw badRequest(`Number of batch request steps exceeds ${mostItems}.`);
  const items = requests.map(itemFrom);
  if (new Set(items.map(({ id }) => id)).size < items.length) throw badRequest('Request ids must be unique.');
  return items;
}

function itemFrom(request: unknown): Item {
  if (!isRecord(request)) throw badRequest('A batch request step is an object.');
  const { id, method, url, headers = {}, body, ...rest } = request;
  if (typeof id !== 'string' || id === '') throw badRequest('A step needs an id.');
  if (typeof method !== 'string' || typeof url !== 'string') throw badRequest('A step needs method and url.');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) throw badRequest('The url of a step is relative.');
  if (/^\/?\$batch/i.test(url)) throw badRequest('A batch cannot hold a batch.');
  if (!isRecord(headers) || Object.keys(rest).length > 0) throw badRequest('A step has an unknown member.');
  const lowered = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  if (body !== undefined && !lowered['content-type']?.startsWith('application/json')) {
    throw badRequest('A step with a body needs the header Content-Type.');
  }
  return { id, method: method.toUpperCase(), url, headers: lowered, body };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
