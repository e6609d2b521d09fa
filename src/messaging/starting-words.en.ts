import type { Template } from './logistics.ts';
import type { MessageWords } from './text-fields.ts';

const END = '{praktijk}, {adres}.';
const WITH = '{dag} at {tijd} with {behandelaar}';
const WHERE_AND_WHAT =
  'Address: {praktijk}, {adres}.\n\n{meenemen}\n\nSee or change your appointment: {link}\n\n{afzeggen}\n\n{afzender}';
const SHORT_END = `${END}\n{meenemen}\n{link}\n{afzeggen}`;

/** As in Dutch, for the messages that are sent in English; the others go in Dutch (ADR 0074). */
export const STARTING_WORDS_EN: Readonly<Partial<Record<Template, MessageWords>>> = {
  'appointment-booked': {
    subject: 'Your appointment on {dag}',
    text: `You have an appointment on ${WITH}.\n\n${WHERE_AND_WHAT}`,
    short: `Your appointment: {dag} at {tijd}, {behandelaar}.\n${SHORT_END}`,
  },
  'appointment-reminder': {
    subject: 'Reminder: your appointment on {dag}',
    text: `This is a reminder of your appointment on ${WITH}.\n\n${WHERE_AND_WHAT}`,
    short: `Reminder: your appointment {dag} at {tijd}, {behandelaar}.\n${SHORT_END}`,
  },
  'appointments-booked': {
    subject: 'Your {aantal} appointments from {dag}',
    text: `You have these appointments with {behandelaar}:\n\n{afspraken}\n\nAddress: ${END}\n\n{meenemen}\n\n{afzeggen}\n\n{afzender}`,
    short: `Your appointments with {behandelaar}: {afspraken}.\n${END}\n{meenemen}\n{afzeggen}`,
  },
  'appointment-cancelled': {
    subject: 'Your appointment on {dag} is cancelled',
    text: `Your appointment on ${WITH} is cancelled.\n\nIs this not right? Please call us on {telefoon}.\n\n${END}\n\n{afzender}`,
    short:
      'Cancelled: your appointment {dag} at {tijd}, {behandelaar}.\nNot right? Call {telefoon}.\n{praktijk}',
  },
  'waiting-offer': {
    subject: 'A place is free on {dag}',
    text: `You are on the waiting list. A place is free on ${WITH}.\n\nIf you do not want it, you need not do anything. Do you want it? {antwoord}\n\nWho is first gets the place.\n\nAddress: ${END}\n\n{afzender}`,
    short:
      'Free place: {dag} at {tijd}, {behandelaar}.\nWho is first gets it. Do you want it? {antwoord}\n{praktijk}',
  },
  'waiting-taken': {
    subject: 'The place on {dag} is no longer free',
    text: `The place on ${WITH} is no longer free: somebody was first, or the time to answer is over.\n\nYou stay on the waiting list. Nothing changed about an appointment that you already had.\n\n${END}\n\n{afzender}`,
    short: 'The place of {dag} at {tijd} is no longer free. You stay on the waiting list.\n{praktijk}',
  },
  'move-offer': {
    subject: 'Choose another time for your appointment',
    text: `You want to move your appointment. These times are free:\n\n{keuzes}\n\nIf you do nothing, your appointment stays. Do you want another time? {antwoord}\n\n${END}\n\n{afzender}`,
    short: 'Other time: {keuzes}.\n{antwoord}\n{praktijk}',
  },
};
