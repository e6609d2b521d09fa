import type { FastifyInstance } from 'fastify';
import { type Answer, nextQuestion, type Question, questionsFor } from '../../domain/questionnaire.ts';
import { soon } from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import { dangerPage, doubtPage } from '../patient-page/appointment-pages.ts';
import { pathOf } from '../patient-page/layout.ts';
import { checkPage, donePage, noQuestionsPage, questionPage } from '../patient-page/question-pages.ts';
import { PAGE_WORDS, type PageWords } from '../patient-page/words.ts';
import {
  clearedRuleIn,
  type FormFields,
  fieldsOf,
  type PatientPageParts,
  passedDateIn,
  placeOf,
  send,
  shut,
  visitorOf,
} from './patient-page-request.ts';

/** A page of handwriting; what is longer is no answer to one question. */
const LONGEST_TEXT = 1_000;
const HIDDEN = { schema: { hide: true } } as const;

/** The questionnaire on the page of a patient: one question a page, kept after each, read back before it is sent. */
export function patientQuestionRoutes(
  scope: FastifyInstance,
  parts: PatientPageParts & { readonly live: LiveCalls },
): void {
  const { pages, live, now } = parts;

  /** Goes on where the patient was. */
  scope.get('/p/:token/vragen', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const found = await pages.intake(visitorOf(request, parts), soon());
    if (found.kind !== 'intake') return shut(reply, found, place.language, place);
    const { intake, owner } = found;
    if (intake === null) return send(reply, noQuestionsPage(place, owner));
    if (intake.isDone) return send(reply, donePage(place, owner, intake));
    const next = nextQuestion(intake.questionnaire, intake.answers);
    return reply.redirect(pathOf(place, next === null ? 'vragen/klaar' : `vragen/${next.id}`), 303);
  });

  scope.get('/p/:token/vragen/klaar', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const found = await pages.intake(visitorOf(request, parts), soon());
    if (found.kind !== 'intake') return shut(reply, found, place.language, place);
    const { intake, owner } = found;
    return intake === null || intake.isDone || nextQuestion(intake.questionnaire, intake.answers) !== null
      ? reply.redirect(pathOf(place, 'vragen'), 303)
      : send(reply, checkPage(place, owner, intake));
  });

  scope.get('/p/:token/vragen/:question', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const found = await pages.intake(visitorOf(request, parts), soon());
    if (found.kind !== 'intake') return shut(reply, found, place.language, place);
    const { intake, owner } = found;
    const question = questionIn(request.params, intake);
    return intake === null || question === null
      ? reply.redirect(pathOf(place, 'vragen'), 303)
      : send(reply, questionPage(place, owner, intake, question, null));
  });

  scope.post('/p/:token/vragen/:question', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const visitor = visitorOf(request, parts);
    const fields = fieldsOf(request);
    const found = await pages.intake(visitor, soon());
    if (found.kind !== 'intake') return shut(reply, found, place.language, place);
    const { intake, owner } = found;
    const question = questionIn(request.params, intake);
    if (intake === null || question === null) return reply.redirect(pathOf(place, 'vragen'), 303);
    const read = readForm(question, fields, now(), PAGE_WORDS[place.language].questions);
    if (read.kind === 'fault') {
      return send(reply.code(400), questionPage(place, owner, intake, question, read.words));
    }
    const given = { question: question.id, answer: read.answer, clearedRule: clearedRuleIn(fields) };
    const kept = await pages.answer(visitor, given, soon());
    switch (kept.kind) {
      case 'danger':
        live.worklistChanged(kept.owner.practice, kept.item);
        return send(reply, dangerPage(place, kept, pathOf(place, 'vragen')));
      case 'doubt':
        return send(
          reply,
          doubtPage(place, kept, {
            to: pathOf(place, `vragen/${question.id}`),
            fields: { tekst: fields['tekst'] ?? '' },
          }),
        );
      case 'kept':
      case 'not-kept':
        return reply.redirect(pathOf(place, 'vragen'), 303);
      default:
        return shut(reply, kept, place.language, place);
    }
  });

  scope.post('/p/:token/vragen-verstuurd', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const finished = await pages.finish(visitorOf(request, parts), soon());
    // What the next page says is read from the record, whatever came of this.
    return finished.kind === 'done' || finished.kind === 'not-done'
      ? reply.redirect(pathOf(place, 'vragen'), 303)
      : shut(reply, finished, place.language, place);
  });
}

type Intake = Extract<Awaited<ReturnType<PatientPageParts['pages']['intake']>>, { kind: 'intake' }>['intake'];

/** The question of this address, when this patient gets it and may still answer. */
function questionIn(params: unknown, intake: Intake): Question | null {
  const { question } = params as { readonly question?: string };
  if (intake === null || intake.isDone) return null;
  return questionsFor(intake.questionnaire, intake.answers).find(({ id }) => id === question) ?? null;
}

type FormRead =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly words: string };

function readForm(
  { answer: asked, danger }: Question,
  fields: FormFields,
  now: Temporal.Instant,
  words: PageWords['questions'],
): FormRead {
  if (fields['weet-niet'] !== undefined && danger === null) {
    return { kind: 'answer', answer: { kind: 'unknown' } };
  }
  const chosen = fields['keuze'] ?? '';
  switch (asked.kind) {
    case 'yes-no':
      return chosen === 'ja' || chosen === 'nee'
        ? { kind: 'answer', answer: { kind: 'yes-no', yes: chosen === 'ja' } }
        : { kind: 'fault', words: words.needed };
    case 'choice':
      return asked.options.some(({ id }) => id === chosen)
        ? { kind: 'answer', answer: { kind: 'choice', option: chosen } }
        : { kind: 'fault', words: words.needed };
    case 'scale':
      return /^(?:\d|10)$/u.test(chosen)
        ? { kind: 'answer', answer: { kind: 'scale', value: Number(chosen) } }
        : { kind: 'fault', words: words.scale };
    case 'date': {
      const date = passedDateIn(fields, now);
      return date === null
        ? { kind: 'fault', words: words.date }
        : { kind: 'answer', answer: { kind: 'date', date } };
    }
    case 'text': {
      const text = (fields['tekst'] ?? '').trim();
      if (text === '') return { kind: 'fault', words: words.needed };
      return text.length > LONGEST_TEXT
        ? { kind: 'fault', words: words.tooLong }
        : { kind: 'answer', answer: { kind: 'text', text } };
    }
  }
}
