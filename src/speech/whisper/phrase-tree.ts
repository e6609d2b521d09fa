/**
 * Phrases as one tree of tokens, so that what they begin with in common is worked out once. Node 0 is the last token
 * before the phrases; `edges` are the successors asked of the nodes, the end mark included.
 */
export interface PhraseTree {
  /** Per node its token and the node before it; node 0 has token -1. A node comes after its parent. */
  readonly tokens: readonly number[];
  readonly parents: readonly number[];
  readonly edges: readonly { readonly node: number; readonly token: number }[];
  /** Per phrase the edges along it, in order; the last is the end mark, if there is one. */
  readonly paths: readonly (readonly number[])[];
}

/**
 * Builds the tree of the phrases, given as tokens without the end mark. Phrases may be equal and may begin each other.
 * Without an end mark they are taken as beginnings of something longer.
 */
export function buildPhraseTree(phrases: readonly (readonly number[])[], endMark?: number): PhraseTree {
  const tokens = [-1];
  const parents = [-1];
  const edges: { node: number; token: number }[] = [];
  const edgeAt = new Map<string, number>();
  const childAt = new Map<string, number>();

  const edge = (node: number, token: number): number => {
    const key = `${node} ${token}`;
    const known = edgeAt.get(key);
    if (known !== undefined) return known;
    edges.push({ node, token });
    edgeAt.set(key, edges.length - 1);
    return edges.length - 1;
  };
  const child = (node: number, token: number): number => {
    const key = `${node} ${token}`;
    const known = childAt.get(key);
    if (known !== undefined) return known;
    tokens.push(token);
    parents.push(node);
    childAt.set(key, tokens.length - 1);
    return tokens.length - 1;
  };

  const paths = phrases.map((phrase) => {
    const successors = endMark === undefined ? phrase : [...phrase, endMark];
    let node = 0;
    return successors.map((token, i) => {
      const asked = edge(node, token);
      // The last successor is asked for but not read: it needs no node.
      if (i + 1 < successors.length) node = child(node, token);
      return asked;
    });
  });
  return { tokens, parents, edges, paths };
}
