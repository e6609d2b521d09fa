import { Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import {
  type AskedBy,
  CALLING_ASKED_BY,
  CALLING_KINDS,
  INTERPRETER_LANGUAGES,
} from '../../../../src/http/contract/calling-wish-choices.ts';
import type { CallingWishShown } from '../../../../src/http/contract/calling-wishes.ts';
import type { Patient } from '../../../../src/http/contract/patients.ts';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** How this patient wants to be served when they call: each with what Balie does with it, and with who asked, when, and who set it. */
export function CallingWishes({ patient }: { patient: Patient }) {
  const { patients: words } = useWords();
  return (
    <Stack>
      <Text size="sm">{words.callingWhy}</Text>
      {CALLING_KINDS.map((kind) => (
        <OneWish
          key={kind}
          at={`/api/patients/${patient.id}/calling`}
          kind={kind}
          set={patient.calling.find((wish) => wish.kind === kind)}
        />
      ))}
    </Stack>
  );
}

function OneWish({
  at,
  kind,
  set,
}: {
  at: string;
  kind: CallingWishShown['kind'];
  set: CallingWishShown | undefined;
}) {
  const { patients: words } = useWords();
  const end = useWrite(['patients']);
  const name = words.calling[kind];
  return (
    <section aria-labelledby={`calling-${kind}`}>
      <Title order={3} id={`calling-${kind}`}>
        {name}: {set === undefined ? words.callingOff : words.callingOn}
      </Title>
      <Stack gap="xs">
        <Text size="sm">{words.callingDoes[kind]}</Text>
        {set === undefined ? (
          <TurnOn at={at} kind={kind} />
        ) : (
          <>
            <Text>
              {set.detail !== null &&
                `${kind === 'interpreter' ? languageOf(set.detail, words) : set.detail}, `}
              {words.callingSet(dayWritten(set.setAt), words.callingAskedBy[set.askedBy], set.by)}
            </Text>
            <Group>
              <WriteButton
                variant="default"
                aria-label={words.callingTurnOff(name)}
                loading={end.isPending}
                onClick={() => end.mutate({ path: `${at}/end`, body: { kind } })}
              >
                {words.callingTurnOffNow}
              </WriteButton>
            </Group>
          </>
        )}
        {end.isError && <Failed error={end.error} />}
      </Stack>
    </section>
  );
}

function TurnOn({ at, kind }: { at: string; kind: CallingWishShown['kind'] }) {
  const { patients: words } = useWords();
  const set = useWrite(['patients']);
  const [askedBy, setAskedBy] = useState<AskedBy>('patient');
  const [detail, setDetail] = useState(kind === 'interpreter' ? INTERPRETER_LANGUAGES[0] : '');
  const name = words.calling[kind];
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const needsDetail = kind === 'interpreter' || kind === 'calls-for';
    set.mutate({ path: at, body: { kind, askedBy, detail: needsDetail ? detail : null } });
  };
  return (
    <form onSubmit={save}>
      {set.isError && <Failed error={set.error} />}
      <Group align="flex-end" gap="sm">
        {kind === 'interpreter' && (
          <NativeSelect
            label={words.callingLanguage}
            data={INTERPRETER_LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
            value={detail}
            onChange={({ currentTarget }) => setDetail(currentTarget.value)}
          />
        )}
        {kind === 'calls-for' && (
          <TextInput
            label={words.callingWhom}
            value={detail}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            onChange={({ currentTarget }) => setDetail(currentTarget.value)}
          />
        )}
        <NativeSelect
          label={words.callingAsked}
          aria-label={`${words.callingAsked} (${name})`}
          data={CALLING_ASKED_BY.map((value) => ({ value, label: words.callingAskedBy[value] }))}
          value={askedBy}
          onChange={({ currentTarget }) =>
            setAskedBy(CALLING_ASKED_BY.find((one) => one === currentTarget.value) ?? 'patient')
          }
        />
        <WriteButton
          type="submit"
          variant="default"
          aria-label={words.callingTurnOn(name)}
          loading={set.isPending}
        >
          {words.callingTurnOnNow}
        </WriteButton>
      </Group>
    </form>
  );
}

const languageOf = (code: string, words: { readonly languages: Readonly<Record<string, string>> }): string =>
  words.languages[code] ?? code;
