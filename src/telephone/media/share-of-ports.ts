/** Ports are dealt out evenly; a worker never asks for another's. */
export function shareOfPorts(
  ports: { readonly first: number; readonly last: number },
  index: number,
  workers: number,
) {
  const each = Math.floor((ports.last - ports.first + 1) / workers / 2) * 2;
  const first = ports.first + index * each;
  return { first, last: index === workers - 1 ? ports.last : first + each - 1 };
}
