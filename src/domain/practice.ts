import type { CallbackHours, ReminderTimes } from './desk-times.ts';
import type { AppointmentTypeId, PracticeId, PractitionerId } from './ids.ts';
import type { PracticeKind, Weekday, Wish } from './meaning.ts';
import type { OwnAlarms } from './own-alarms.ts';
import type { OwnQuestionnaire } from './questionnaire.ts';
import type { OpenedPart } from './use-case.ts';
import type { WaitingListSettings } from './waiting.ts';

/** One tenant: a GP, dental or physiotherapy practice, as the core needs to know it during a call. */
export interface Practice {
  readonly id: PracticeId;
  readonly kind: PracticeKind;
  /** The name in full, for messages and screens: "huisartsenpraktijk De Linde". */
  readonly spokenName: string;
  /** The name in one or two words for the greeting, which must be said within 5 seconds with all else of S1: "De Linde". */
  readonly shortName: string;
  /** Numbers or SIP users that ring for this practice. */
  readonly dialledNumbers: readonly string[];
  /** True when audio is kept; the greeting then says so (S1). */
  readonly recordsCalls: boolean;
  readonly address: string;
  readonly practitioners: readonly Practitioner[];
  readonly appointmentTypes: readonly AppointmentType[];
  /** The practice's own, beside those that Balie has. */
  readonly questionnaires: readonly OwnQuestionnaire[];
  readonly openingHours: readonly OpeningHours[];
  readonly closures: readonly Closure[];
  readonly ladder: readonly LadderRung[];
  /** Where callers who want a person go in opening hours. Null when the practice has no line to ring. */
  readonly desk: HumanLine | null;
  /** Where pharmacies, home care and hospitals are put through at once. Null: they go to the desk like everyone. */
  readonly consultLine: HumanLine | null;
  /** Whether new patients can register. */
  readonly registration: Registration;
  /** Wishes that the practice lets Balie finish by itself; the others go to people. One is opened at a time. */
  readonly opened: readonly Wish[];
  /** Those that are opened for some of the calls only. */
  readonly openedPartly: readonly OpenedPart[];
  /** How a place that becomes free is offered to who waits for one; null: the practice has no waiting list. */
  readonly waitingList: WaitingListSettings | null;
  /** What staff can promise to ring back. */
  readonly callbacks: CallbackHours;
  readonly reminders: ReminderTimes;
  /** What Balie may answer to questions about the practice, in the practice's own words and in no others. */
  readonly answers: readonly ApprovedAnswer[];
  /** Absent: the alarm rules are those of Balie as they are. */
  readonly alarms?: OwnAlarms | undefined;
}

export const REGISTRATIONS = ['open', 'closed', 'waiting-list'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

export const ANSWER_TOPICS = [
  'route',
  'parking',
  'preparation',
  'costs',
  'insurance',
  'prevention',
  'registration',
  'referral',
  'results',
  'opening',
  'other',
] as const;
export type AnswerTopic = (typeof ANSWER_TOPICS)[number];

/** A sentence that a person of the practice approved. After `validUntil` it is not given any more. */
export interface ApprovedAnswer {
  readonly topic: AnswerTopic;
  /** Words in callers' questions that point to this answer among those of its topic, lower case; none: the topic's default. */
  readonly words: readonly string[];
  /** As spoken, whole sentences. */
  readonly text: string;
  readonly approvedBy: string;
  readonly approvedOn: Temporal.PlainDate;
  /** The last day on which it may be given; null: until it is withdrawn. */
  readonly validUntil: Temporal.PlainDate | null;
}

export interface Practitioner {
  readonly id: PractitionerId;
  /** As spoken: "dokter Jansen", "assistente Fatima". */
  readonly spokenName: string;
  readonly role: Role;
}

export const ROLES = [
  'huisarts',
  'poh',
  'assistente',
  'tandarts',
  'mondhygienist',
  'fysiotherapeut',
] as const;
export type Role = (typeof ROLES)[number];

/** In order of what they may: each may book what those before it may. */
export const BOOKERS = ['balie', 'desk', 'doctor'] as const;
export type Booker = (typeof BOOKERS)[number];

export interface AppointmentType {
  readonly id: AppointmentTypeId;
  /** In the agenda of the practice: "consult". */
  readonly name: string;
  /** As spoken with its article: "een afspraak bij de huisarts". */
  readonly spokenName: string;
  readonly minutes: number;
  readonly practitioners: readonly PractitionerId[];
  /** The least of them who may book it: what Balie may, the desk and the doctor may too. */
  readonly bookableBy: Booker;
  /** A caller cannot get a slot that starts sooner than this. */
  readonly leadMinutes: number;
  /** For places of the day itself: they can be had on their own day only, from this wall time on. Null: as far as the agenda reaches. */
  readonly releasedAt: Temporal.PlainTime | null;
  readonly referralNeeded: boolean;
  /** No more than this in one practitioner's day; null: as many as fit. */
  readonly maxPerDay: number | null;
  /** Words in callers' reasons that point to this type, lower case ("bloed prikken"). The first type without words is the default. */
  readonly words: readonly string[];
  /** How callers ask for it, in whole sentences of the practice: two words that tell, said near each other, point to this type too. */
  readonly exampleQuestions: readonly string[];
  readonly preparation: string | null;
  /** The name of what the patient is asked before such an appointment; null: nothing. */
  readonly questionnaire: string | null;
}

/** Weekly hours in local wall time of the practice; a practitioner's own hours or, with `practitioner: null`, the practice's. */
export interface OpeningHours {
  readonly practitioner: PractitionerId | null;
  readonly weekday: Weekday;
  readonly from: Temporal.PlainTime;
  /** Exclusive. */
  readonly to: Temporal.PlainTime;
}

export interface Closure {
  readonly practitioner: PractitionerId | null;
  readonly from: Temporal.PlainDateTime;
  /** Exclusive. */
  readonly to: Temporal.PlainDateTime;
  /** As spoken: "Koningsdag". */
  readonly reason: string;
}

/** A telephone that a human answers. `target`: a SIP URI or an E.164 number that the practice listed itself. */
export interface HumanLine {
  readonly target: string;
  /** As spoken: "de spoedlijn". */
  readonly spokenName: string;
}

export const RUNGS = [
  'emergency-line',
  'second-number',
  'doctor',
  'out-of-hours-post',
  /** Of a dental practice: for teeth, day and night, and nobody's first choice for anything else. */
  'duty-dentist',
] as const;
export type Rung = (typeof RUNGS)[number];

/** One step of the emergency ladder (S5), in the order tried. */
export interface LadderRung extends HumanLine {
  readonly rung: Rung;
  /** `out-of-hours`: only outside opening hours. */
  readonly when: 'always' | 'opening-hours' | 'out-of-hours';
  /** When this line answers, as a post that has the evening while another has the night. Absent: whenever `when` says. */
  readonly hours?: readonly DutyHours[] | undefined;
  /** Whose callers this line is for, where the practice has callers in the area of several posts. Absent: everybody's. */
  readonly region?: Region | undefined;
}

/** Weekly hours of a line in local wall time; on a holiday those of Sunday count. */
export interface DutyHours {
  readonly weekdays: readonly Weekday[];
  readonly from: Temporal.PlainTime;
  /** Exclusive. Not after `from`: on the next day, so that 17:00 to 08:00 is a night and 08:00 to 08:00 a day and a night. */
  readonly to: Temporal.PlainTime;
}

/** An area of callers: where they live, or the area code that they ring from. */
export interface Region {
  /** For the screens: "Rotterdam-Zuid". */
  readonly name: string;
  /** The four figures of a postcode, or a range: "3071", "3071-3089". */
  readonly postcodes: readonly string[];
  /** With their zero: "010". */
  readonly areaCodes: readonly string[];
}
