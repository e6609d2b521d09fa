import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import type { AppointmentTypeEffect } from '../../../../src/http/contract/appointment-types.ts';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { TYPE_LIMITS } from '../../../../src/http/contract/type-limits.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Failed } from '../../parts/states.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import { ExampleQuestions } from './example-questions.tsx';
import {
  type AppointmentType,
  asSent,
  fieldName,
  fieldWritten,
  leadHoursOf,
  leadMinutesOf,
  MOST_LEAD_HOURS,
  questionsIn,
  questionsWrong,
  setOf,
} from './type-fields.ts';

const BOOKERS = ['balie', 'desk', 'doctor'] as const;

/** Setting a kind of appointment otherwise: what would come of it first, then saving it. */
export function TypeForm({
  type,
  practitioners,
  onDone,
}: {
  type: AppointmentType;
  practitioners: Knowledge['practitioners'];
  onDone: (isSaved: boolean) => void;
}) {
  const words = useWords();
  const { typeForm, knowledge } = words;
  const me = useMe();
  const form = useBesideOthers(setOf(type));
  const { shown: given, isChanged, twice } = form;
  const look = useWrite<AppointmentTypeEffect>([]);
  const save = useWrite(['knowledge', 'setting-changes', 'own-actions', 'agenda']);
  const put = (change: Partial<typeof given>) => {
    look.reset();
    form.put(change);
  };
  const at = `/api/appointment-types/${type.id}`;
  const nameOf = (id: string) => practitioners.find((one) => one.id === id)?.name ?? '';
  return (
    <form
      aria-label={typeForm.title(type.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (look.data === undefined) look.mutate({ path: `${at}/effect`, body: asSent(given) });
        else
          save.mutate(
            { path: at, body: { to: asSent(given), was: form.now } },
            // What would come of it was of what stood before.
            { onSuccess: () => onDone(true), onError: () => look.reset() },
          );
      }}
    >
      <Stack gap="sm" maw="40rem" my="md">
        <Title order={2}>{typeForm.title(type.name)}</Title>
        <NumberInput
          autoFocus
          label={typeForm.minutes}
          w="12rem"
          required
          min={TYPE_LIMITS.leastMinutes}
          max={TYPE_LIMITS.mostMinutes}
          step={5}
          allowDecimal={false}
          value={given.minutes}
          onChange={(minutes) => {
            if (typeof minutes === 'number') put({ minutes });
          }}
        />
        <Checkbox.Group
          label={typeForm.practitioners}
          error={given.practitioners.length === 0 ? typeForm.nobody : null}
          value={given.practitioners}
          onChange={(chosen) =>
            put({ practitioners: practitioners.map(({ id }) => id).filter((id) => chosen.includes(id)) })
          }
        >
          <Group mt="xs">
            {practitioners.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
        <NativeSelect
          label={typeForm.bookableBy}
          data={BOOKERS.map((value) => ({ value, label: knowledge.bookableBy[value] }))}
          value={given.bookableBy}
          onChange={({ currentTarget }) => {
            const bookableBy = BOOKERS.find((one) => one === currentTarget.value);
            if (bookableBy !== undefined) put({ bookableBy });
          }}
        />
        <NumberInput
          label={typeForm.leadHours}
          description={typeForm.leadHelp}
          w="18rem"
          maw="100%"
          required
          min={0}
          max={MOST_LEAD_HOURS}
          value={leadHoursOf(given)}
          onChange={(hours) => {
            if (typeof hours === 'number') put({ leadMinutes: leadMinutesOf(hours) });
          }}
        />
        <Checkbox
          label={typeForm.referral}
          checked={given.referralNeeded}
          onChange={({ currentTarget }) => put({ referralNeeded: currentTarget.checked })}
        />
        <Textarea
          lang="nl"
          autosize
          minLength={3}
          maxLength={300}
          label={typeForm.preparation}
          description={me.role === 'practitioner' ? typeForm.preparationHelp : typeForm.notYours}
          readOnly={me.role !== 'practitioner'}
          value={given.preparation ?? ''}
          onChange={({ currentTarget: { value } }) => put({ preparation: value === '' ? null : value })}
        />
        <ExampleQuestions
          type={type}
          lines={given.exampleQuestions}
          onChange={(lines) => put({ exampleQuestions: [...lines] })}
        />
        {look.isError && <Failed error={look.error} />}
        {save.isError && <Failed error={save.error} />}
        <BothVersions
          form={form}
          nameOf={(field) => fieldName(field, words)}
          written={(field, value) => fieldWritten(field, { ...given, [field]: value }, words, nameOf)}
          onChosen={() => {
            save.reset();
            look.reset();
          }}
        />
        <div role="status">
          {look.data === undefined ? (
            <Text>{isChanged && typeForm.effectFirst}</Text>
          ) : (
            <Effect effect={look.data} />
          )}
        </div>
        <Group>
          <WriteButton
            type="submit"
            loading={look.isPending || save.isPending}
            disabled={
              !isChanged ||
              given.practitioners.length === 0 ||
              questionsWrong(questionsIn(given.exampleQuestions)) ||
              twice.length > 0
            }
          >
            {look.data === undefined ? typeForm.showEffect : typeForm.save}
          </WriteButton>
          <Button variant="default" onClick={() => onDone(false)}>
            {typeForm.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Effect({
  effect: { days, placesBefore, placesAfter, appointments, promises },
}: {
  effect: AppointmentTypeEffect;
}) {
  const { typeForm: words } = useWords();
  const fewer = placesBefore - placesAfter;
  return (
    <>
      <Title order={3}>{words.effect}</Title>
      <ul>
        <li>
          <strong>{fewer > 0 ? words.fewer(fewer) : fewer < 0 ? words.more(-fewer) : words.asMany}</strong>{' '}
          {words.places(days, placesBefore, placesAfter)}
        </li>
        {appointments > 0 && <li>{words.appointments(appointments)}</li>}
        {promises > 0 && <li>{words.promises(promises)}</li>}
        {appointments + promises === 0 && <li>{words.nothingTouched}</li>}
      </ul>
    </>
  );
}
