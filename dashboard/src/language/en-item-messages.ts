import type { nlItemMessages } from './nl-item-messages.ts';

export const enItemMessages: typeof nlItemMessages = {
  itemMessages: {
    title: 'Messages to this patient',
    send: 'Send a message',
    sendBy: (template, channel) => `Send “${template}” by ${channel}`,
    sendsNow: (name) => `${name} is sending a message`,
    noConsent: 'This patient agreed to no messages. Call, or write their consent down in the record.',
    nobodyKnown:
      'The caller was not recognised, so Balie does not know whom to write to. Call the number above.',
    goesAt: (time) => `goes out at ${time}`,
    hold: 'Hold back',
    undo: 'Undo',
    undoOf: (template) => `Undo: ${template}`,
    correct: 'Put a message right',
    correctWhy: 'The message has gone out. It can only be undone with a second one. The patient gets this:',
    sendCorrection: 'Send this message',
    room: (when) => `New time with room: before ${when}.`,
    noRoom: 'No callback moment is free for the time being. Call now, or choose another time yourself.',
    tellLater: 'Say that it becomes later',
    promiseLater: (when) => `Promise ${when}`,
  },
};
