import type { Reading, Span } from './reading.ts';

/** Spans of the same pattern that start at the same word; more say nothing new, and it keeps matching linear. */
export const MOST_PER_START = 4;

/** Where a span of each list stands within so many words of one of the first list, in one turn, no word used twice. */
export function findNear(
  reading: Reading,
  [firsts, ...others]: readonly (readonly Span[])[],
  within: number,
): readonly Span[] {
  const lists = others.map(measured);
  const found: Span[] = [];
  for (const first of firsts ?? []) {
    const most = found.length + MOST_PER_START;
    const goOn = (at: number, from: number, to: number, words: readonly number[]): void => {
      const list = lists[at];
      if (!list) {
        found.push({ from, to, words });
        return;
      }
      for (const span of nearest(list, first, within)) {
        if (found.length >= most) return;
        if (!reading.sameTurn(first.from, span.from) || overlaps(words, span.words)) continue;
        goOn(at + 1, Math.min(from, span.from), Math.max(to, span.to), words.concat(span.words));
      }
    };
    goOn(0, first.from, first.to, first.words);
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Spans in the order of their first words; one that ends near `around` began at most `longest` words before. */
interface SpanList {
  readonly spans: readonly Span[];
  readonly longest: number;
}

function measured(spans: readonly Span[]): SpanList {
  let longest = 0;
  for (const { from, to } of spans) longest = Math.max(longest, to - from);
  return { spans, longest };
}

/** Spans within so many words of `around`, nearest first. */
function nearest({ spans, longest }: SpanList, around: Span, within: number): Span[] {
  const close: Span[] = [];
  for (let at = firstFrom(spans, around.from - within - longest); at < spans.length; at += 1) {
    const span = spans[at] as Span;
    if (span.from > around.to + within) break;
    if (around.from - span.to <= within) close.push(span);
  }
  return close.sort((a, b) => distance(a, around) - distance(b, around));
}

function distance(a: Span, b: Span): number {
  return a.from >= b.to ? a.from - b.to : b.from - a.to;
}

function overlaps(words: readonly number[], others: readonly number[]): boolean {
  return others.some((word) => words.includes(word));
}

/** The place in the list of the first span that starts at `from` or later: binary search. */
export function firstFrom(list: readonly Span[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as Span).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
