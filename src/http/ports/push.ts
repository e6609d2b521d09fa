import type { PracticeId } from '../../domain/ids.ts';
import type { OwnPushDevice, PushAddress, PushDeviceHere } from '../contract/push.ts';
import type { SessionFound, Staff } from '../staff-ports.ts';

/** The key by which a practice sends; both halves in base64url. */
export interface PushKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Something to send to, and in which language. */
export interface SubscribedDevice extends PushAddress {
  readonly id: string;
  readonly language: 'nl' | 'en';
}

/** What a device shows. Nothing of a patient: it passes a service of somebody else, and lies on a table face up. */
export interface PushMessage {
  readonly words: string;
  /** A page of the screens. */
  readonly url: string;
}

/** `accepted`: by the push service, which brings it; `gone`: that device is no more; `busy` and `unreachable`: it may go later. */
export type PushResult =
  | { readonly kind: 'accepted' | 'gone' | 'refused' | 'unreachable' }
  | { readonly kind: 'busy'; readonly afterSeconds: number | null };

/** Sends to the push service of a browser. */
export interface PushSender {
  /** Whether this can be sent to at all: an address of the public internet, with keys that fit. */
  accepts(address: PushAddress): boolean;
  /** Never rejects; ends by its own deadline at the latest. */
  send(to: PushAddress, key: PushKey, message: PushMessage, signal: AbortSignal): Promise<PushResult>;
}

/** Devices that an alarm is pushed to, and who is on duty. Rejects with DATABASE_UNREACHABLE. */
export interface PushDevices {
  /** Made when it is first asked for. */
  key(practice: PracticeId, signal: AbortSignal): Promise<PushKey>;
  of(who: Staff, signal: AbortSignal): Promise<readonly OwnPushDevice[]>;
  /** Who turns on the same browser has it from now on. */
  add(
    who: Staff,
    address: PushAddress,
    device: string | null,
    signal: AbortSignal,
  ): Promise<'added' | 'too-many'>;
  /** One of theirs; null: it is none. */
  one(who: Staff, id: string, signal: AbortSignal): Promise<SubscribedDevice | null>;
  /** False: it is none of theirs. */
  remove(who: Staff, id: string, signal: AbortSignal): Promise<boolean>;
  /** What became of a push; a device that is gone is removed. */
  note(practice: PracticeId, id: string, result: PushResult['kind'], signal: AbortSignal): Promise<void>;
  /** Of the assistants and practitioners who are on duty. */
  onDuty(practice: PracticeId, signal: AbortSignal): Promise<readonly SubscribedDevice[]>;
  /** Every device of the practice, for whoever looks who notices an alarm. */
  all(practice: PracticeId, signal: AbortSignal): Promise<readonly PushDeviceHere[]>;
  /** They pressed [Start dienst]: on duty until this session ends. */
  beginDuty(who: SessionFound, signal: AbortSignal): Promise<void>;
}
