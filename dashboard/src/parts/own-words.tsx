import classes from './list-table.module.css';

/** What a caller said, literally and in the caller's language; two lines of it in a list. */
export function OwnWords({ text }: { text: string }) {
  return (
    <span lang="nl" className={classes['words']}>
      {text === '' ? '' : `“${text}”`}
    </span>
  );
}
