import type { nlComplaints } from './nl-complaints.ts';

export const enComplaints: typeof nlComplaints = {
  complaints: {
    explained:
      'The desk handed these complaints to you. Who called and what was said you see once you open one and say why; that is a line of the access log.',
    what: 'Complaint',
    handedOver: 'Handed over',
    promised: 'Promised',
    one: (when) => `Complaint of ${when}`,
    empty: 'No complaint waits for you. The desk hands one over with “To the manager”.',
    waiting: (n) => (n === 1 ? '1 complaint waits for you.' : `${n} complaints wait for you.`),
    toComplaints: 'To Complaints',
    asksWhy: 'This complaint is about a caller and stands with one call. Say why you open it.',
    why: 'Why do you open this complaint?',
    whyHint: 'At least five letters. This stays in the timeline; the desk reads it too.',
    open: 'Open the complaint',
    toDesk: 'Back to the desk',
    toDeskAsks: 'What must the desk do?',
    call: 'Call the caller',
    transcript: 'The call',
    noTranscript: 'No words of this call are kept.',
    handedBack: 'Given back to the desk.',
  },
};
