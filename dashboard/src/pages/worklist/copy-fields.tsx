import { Button, Title } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import classes from './worklist.module.css';

/** A browser keeps its clipboard shut for a page without HTTPS; what stands there can be selected by hand. */
const MAY_COPY = 'clipboard' in navigator;

/** What goes into the practice's own system by hand, each with a button that copies it as that system takes it. */
export function CopyFields({ item: { who, callBackNumber, words: said } }: { item: ItemWithHistory }) {
  const { worklist: words } = useWords();
  const { copyFields: names } = words;
  const fields = [
    ...(who === null
      ? []
      : [
          [names.name, who.name] as const,
          [names.born, dayjs(who.dateOfBirth).format('DD-MM-YYYY')] as const,
        ]),
    ...(callBackNumber === null ? [] : [[names.phone, phoneWritten(callBackNumber)] as const]),
    ...said.map((text) => [names.said, text] as const),
  ];
  return (
    <section aria-labelledby="to-copy">
      <Title order={3} id="to-copy">
        {words.toCopy}
      </Title>
      <dl className={classes['copied']}>
        {fields.map(([name, value]) => (
          <CopyField key={`${name} ${value}`} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function CopyField({ name, value }: { name: string; value: string }) {
  const { worklist: words } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {MAY_COPY && (
        <dd>
          <Button
            variant="default"
            aria-label={`${isCopied ? words.copied : words.copy}: ${name}, ${value}`}
            onClick={() =>
              void navigator.clipboard.writeText(value).then(
                () => setCopied(true),
                () => undefined,
              )
            }
          >
            {isCopied ? words.copied : words.copy}
          </Button>
        </dd>
      )}
    </>
  );
}
