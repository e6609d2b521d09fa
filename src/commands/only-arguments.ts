/**
 * Whether a command was given none but these options. Anything else is told as ARGUMENT_UNKNOWN, with exit code 2: a word that is
 * silently dropped looks like one that was obeyed.
 */
export function onlyArguments(command: string, allowed: readonly string[] = []): boolean {
  const wrong = process.argv.slice(2).find((argument) => !allowed.includes(argument));
  if (wrong === undefined) return true;
  const knows = allowed.length === 0 ? 'kent geen opties' : `kent alleen ${allowed.join(' en ')}`;
  console.error(`ARGUMENT_UNKNOWN: ${command} ${knows}. Zie ./balie help ${command}`);
  process.exitCode = 2;
  return false;
}
