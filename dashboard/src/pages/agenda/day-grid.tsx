import dayjs from 'dayjs';
import type { AgendaDay, Appointment } from '../../../../src/http/contract/agenda.ts';
import { timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import classes from './day-grid.module.css';

/** Rows of ten minutes; the finest step of a booking is five, which stands within one. */
const STEP_MINUTES = 10;

/**
 * The day as a table: times down, practitioners across. A table and no drawing, so that a screen reader says whose column and which
 * time a cell is; each appointment is a button.
 */
export function DayGrid({
  agenda,
  onChoose,
}: {
  agenda: AgendaDay;
  onChoose: (appointment: Appointment) => void;
}) {
  const words = useWords();
  const steps = stepsOf(agenda);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what scrolls must be reachable by keyboard.
    <section className={classes['scroll']} tabIndex={0} aria-label={words.agenda.title}>
      <table className={classes['day']}>
        <thead>
          <tr>
            <th scope="col">{words.agenda.time}</th>
            {agenda.practitioners.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((from) => (
            <tr key={from.valueOf()}>
              <th scope="row">{timeWritten(from.toISOString())}</th>
              {agenda.practitioners.map(({ id }) => (
                <Cell key={id} agenda={agenda} practitioner={id} from={from} onChoose={onChoose} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From the first hour that anyone works or has an appointment to the last, in moments. */
function stepsOf({ open, appointments }: AgendaDay): readonly dayjs.Dayjs[] {
  const starts = [...open, ...appointments].map(({ from }) => dayjs(from).valueOf());
  const ends = [...open, ...appointments].map(({ to }) => dayjs(to).valueOf());
  if (starts.length === 0) return [];
  const first = dayjs(Math.min(...starts)).startOf('hour');
  const minutes = dayjs(Math.max(...ends)).diff(first, 'minute');
  return Array.from({ length: Math.ceil(minutes / STEP_MINUTES) }, (_, nth) =>
    first.add(nth * STEP_MINUTES, 'minute'),
  );
}

function Cell({
  agenda,
  practitioner,
  from,
  onChoose,
}: {
  agenda: AgendaDay;
  practitioner: string;
  from: dayjs.Dayjs;
  onChoose: (appointment: Appointment) => void;
}) {
  const words = useWords();
  const to = from.add(STEP_MINUTES, 'minute');
  const own = agenda.appointments.filter((one) => one.practitioner === practitioner);
  const starting = own.filter((one) => !dayjs(one.from).isBefore(from) && dayjs(one.from).isBefore(to));
  const goesOn = own.some((one) => dayjs(one.from).isBefore(from) && dayjs(one.to).isAfter(from));
  const works = agenda.open.some(
    (one) => one.practitioner === practitioner && dayjs(one.from).isBefore(to) && dayjs(one.to).isAfter(from),
  );
  if (starting.length > 0) {
    return (
      <td>
        {starting.map((appointment) => (
          <AppointmentButton key={appointment.id} appointment={appointment} onChoose={onChoose} />
        ))}
      </td>
    );
  }
  if (goesOn) return <td className={classes['goes-on']}>〃</td>;
  return (
    <td className={works ? classes['free'] : classes['off']}>
      {works ? words.agenda.free : words.agenda.off}
    </td>
  );
}

function AppointmentButton({
  appointment,
  onChoose,
}: {
  appointment: Appointment;
  onChoose: (appointment: Appointment) => void;
}) {
  const words = useWords();
  if (appointment.status === 'held') return <span className={classes['held']}>{words.agenda.held}</span>;
  return (
    <button type="button" className={classes['appointment']} onClick={() => onChoose(appointment)}>
      {words.agenda.length(timeWritten(appointment.from), timeWritten(appointment.to))},{' '}
      {appointment.who?.name ?? ''}, {appointment.type}
      {appointment.call !== null && (
        <>
          {' '}
          <span aria-hidden="true">☎</span> {words.agenda.byBalie}
        </>
      )}
    </button>
  );
}
