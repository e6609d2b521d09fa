import { asId, type RuleId } from '../domain/ids.ts';
import type { AnsweredDanger, AnswerKind, Question, Questionnaire, Texts } from '../domain/questionnaire.ts';

const YES_NO: AnswerKind = { kind: 'yes-no' };
const TEXT: AnswerKind = { kind: 'text' };
const DATE: AnswerKind = { kind: 'date' };

const question = (
  id: string,
  nl: string,
  en: string,
  spoken: string,
  answer: AnswerKind,
  otherwise: { readonly afterYesTo?: string; readonly danger?: AnsweredDanger } = {},
): Question => ({
  id,
  text: { nl, en },
  spoken,
  answer,
  afterYesTo: otherwise.afterYesTo ?? null,
  danger: otherwise.danger ?? null,
});

const danger = (
  rule: string,
  level: AnsweredDanger['level'],
  action: AnsweredDanger['action'],
  words: string,
): AnsweredDanger => ({ rule: asId<RuleId>(rule), level, action, words });

const option = (id: string, nl: string, en: string, words: readonly string[]) => ({
  id,
  text: { nl, en } satisfies Texts,
  words,
});

/**
 * What a physiotherapist asks before a first visit, from what is publicly known of such an intake: the request, its beginning and
 * course, what it keeps someone from, signs of something graver, health, work and goal. A draft by laymen: a clinician must sign it.
 */
export const physioIntake: Questionnaire = {
  name: 'physio-intake',
  version: 1,
  approvedBy: null,
  title: { nl: 'Vragen voor uw eerste afspraak', en: 'Questions before your first visit' },
  questions: [
    question(
      'reason',
      'Waarvoor komt u? Vertel in uw eigen woorden waar u last van hebt.',
      'What brings you here? Tell us in your own words what troubles you.',
      'Waar hebt u last van?',
      TEXT,
    ),
    question(
      'since',
      'Sinds wanneer hebt u daar last van? Bijvoorbeeld: drie weken.',
      'How long have you had this? For example: three weeks.',
      'Sinds wanneer is dat? Bijvoorbeeld: drie weken.',
      TEXT,
    ),
    question(
      'accident',
      'Begon het met een val of een ongeluk?',
      'Did it start with a fall or an accident?',
      'Begon het met een val of een ongeluk?',
      YES_NO,
    ),
    question(
      'accident-date',
      'Op welke dag was dat?',
      'On which day was that?',
      'Op welke dag was dat?',
      DATE,
      { afterYesTo: 'accident' },
    ),
    question(
      'cause',
      'Hoe is het begonnen? Wat deed u toen?',
      'How did it start? What were you doing?',
      'Hoe is het begonnen?',
      TEXT,
    ),
    question(
      'course',
      'Hoe gaat het sindsdien?',
      'How has it been since then?',
      'Gaat het sindsdien beter of slechter?',
      {
        kind: 'choice',
        options: [
          option('better', 'Beter', 'Better', ['beter', 'minder last', 'vooruit']),
          option('worse', 'Slechter', 'Worse', ['slechter', 'erger', 'achteruit']),
          option('same', 'Hetzelfde', 'The same', [
            'hetzelfde',
            'het zelfde',
            'gelijk',
            'geen van beide',
            'allebei niet',
          ]),
          option('changing', 'Wisselend', 'It comes and goes', [
            'wisselend',
            'wisselt',
            'op en neer',
            'soms',
          ]),
        ],
      },
    ),
    question(
      'pain',
      'Hoeveel pijn had u de afgelopen week? 0 is geen pijn, 10 is de ergste pijn die u zich kunt voorstellen.',
      'How much pain did you have this past week? 0 is no pain, 10 is the worst pain you can imagine.',
      'Hoeveel pijn had u deze week, van nul tot tien? Nul is geen pijn.',
      {
        kind: 'scale',
        low: { nl: 'geen pijn', en: 'no pain' },
        high: { nl: 'ergste pijn', en: 'worst pain' },
      },
    ),
    question(
      'limits',
      'Wat lukt in het dagelijks leven niet of minder goed? Bijvoorbeeld: traplopen of slapen.',
      'What can you do less well or not at all in daily life? For example: climbing stairs or sleeping.',
      'Wat lukt thuis of op uw werk minder goed? Bijvoorbeeld traplopen, of slapen.',
      TEXT,
    ),
    question(
      'numb-saddle',
      'Is het gevoel tussen uw benen minder, of lukt plassen of uw ontlasting ophouden niet meer goed?',
      'Do you feel less between your legs, or is passing or holding urine or stool no longer going well?',
      'Is het gevoel tussen uw benen minder, of lukt plassen niet meer goed?',
      YES_NO,
      {
        danger: danger(
          'cauda-equina',
          'human-now',
          'SPOED',
          'ja, minder gevoel tussen de benen of plassen lukt niet goed',
        ),
      },
    ),
    question(
      'weak-limb',
      'Is een arm of been de laatste dagen slap of gevoelloos geworden?',
      'Has an arm or leg become weak or numb in the last days?',
      'Is een arm of been de laatste dagen slap of gevoelloos geworden?',
      YES_NO,
      {
        danger: danger(
          'foot-drop',
          'human-now',
          'SPOED',
          'ja, een arm of been is de laatste dagen slap of gevoelloos',
        ),
      },
    ),
    question(
      'chest',
      'Hebt u nu pijn op de borst, of bent u nu benauwd?',
      'Do you have chest pain now, or are you short of breath now?',
      'Hebt u nu pijn op de borst, of bent u benauwd?',
      YES_NO,
      { danger: danger('chest-pain', '112', 'A112', 'ja, nu pijn op de borst of benauwd') },
    ),
    question(
      'calf',
      'Is één kuit dik, warm of rood?',
      'Is one calf swollen, warm or red?',
      'Is één kuit dik, warm of rood?',
      YES_NO,
      { danger: danger('thrombosis', 'human-now', 'SPOED', 'ja, één kuit is dik, warm of rood') },
    ),
    question(
      'fever',
      'Hebt u koorts, of voelt u zich ziek?',
      'Do you have a fever, or do you feel ill?',
      'Hebt u koorts, of voelt u zich ziek?',
      YES_NO,
      { danger: danger('back-red-flags', 'today', 'VANDAAG', 'ja, koorts of een ziek gevoel') },
    ),
    question(
      'weight',
      'Bent u de laatste tijd afgevallen zonder dat u dat wilde?',
      'Have you lost weight lately without wanting to?',
      'Bent u de laatste tijd afgevallen zonder dat u dat wilde?',
      YES_NO,
      { danger: danger('back-red-flags', 'today', 'VANDAAG', 'ja, afgevallen zonder dat te willen') },
    ),
    question(
      'earlier',
      'Bent u hier eerder voor behandeld?',
      'Have you been treated for this before?',
      'Bent u hier eerder voor behandeld?',
      YES_NO,
    ),
    question(
      'earlier-what',
      'Door wie, en hielp het?',
      'By whom, and did it help?',
      'Door wie was dat, en hielp het?',
      TEXT,
      { afterYesTo: 'earlier' },
    ),
    question(
      'medicines',
      'Gebruikt u medicijnen?',
      'Do you take medicines?',
      'Gebruikt u medicijnen?',
      YES_NO,
    ),
    question(
      'medicines-which',
      'Welke medicijnen gebruikt u?',
      'Which medicines do you take?',
      'Welke medicijnen gebruikt u?',
      TEXT,
      { afterYesTo: 'medicines' },
    ),
    question(
      'work-sport',
      'Welk werk doet u, en doet u aan sport?',
      'What work do you do, and do you play sports?',
      'Welk werk doet u, en sport u?',
      TEXT,
    ),
    question(
      'goal',
      'Wat wilt u na de behandeling weer kunnen?',
      'What do you want to be able to do again after the treatment?',
      'Wat wilt u straks weer kunnen?',
      TEXT,
    ),
  ],
};
