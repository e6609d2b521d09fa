import { except } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const ASSISTANT = '(assistente|assistent|doktersassistente|baliemedewerker|baliemedewerkster|assistenten)';

/**
 * Somebody who asks for a human gets one at the first request, from stages 2 and 4: the desk, or a callback when it is
 * closed (S4). Not the emergency ladder, hence `today`: were this `human-now`, every "medewerker" would ring the emergency
 * line, at night the out-of-hours post, and the two would soon stop answering.
 */
export const asksForAHuman: Rule = {
  id: 'asks-for-a-human',
  title: { en: 'Asks for a human', nl: 'Vraagt om een mens' },
  redFlags: ['RF66'],
  level: 'today',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    '(medewerker|medewerkster|telefoniste|receptioniste) ..3 (spreken|praten|aan de lijn|graag|hebben|krijgen|aub|alstublieft)?',
    '(mens|mensen|persoon|iemand|echt iemand) ..4 (spreken|praten|aan de lijn|aan de telefoon|van vlees)',
    '(geef|wil|mag|kan|doe) ..3 (mens|echt mens|echt persoon|levend persoon|echte)',
    `${ASSISTANT} ..3 (spreken|praten|aan de lijn|aan de telefoon|graag|aub|alstublieft)`,
    `(geef|geeft|doe|haal|roep|roept|mag ik|kan ik|ik wil|met) ..1 (de|een)? ${ASSISTANT}`,
    // Who tells what she did or promised, or complains of her, asks for something else; the bare word asks for her.
    except(
      ASSISTANT,
      `${ASSISTANT} ..1 (zou|zouden|had|hadden|heeft|hebben|zei|zeiden|zegt|was|waren|belde|vroeg|vertelde|deed|gaf|wist|kon|beloofde|snauwde|prikte|noteerde|keek|liet|hing)`,
      `(over|bij|door|van) (de|een|die|uw|jullie) ${ASSISTANT}`,
      `(klacht|klagen|beklag|beklagen|onbeleefd|onvriendelijk|brutaal|onbeschoft|kortaf|boos) ..6 ${ASSISTANT}`,
      `${ASSISTANT} ..4 (onbeleefd|onvriendelijk|brutaal|onbeschoft|kortaf|grof|bellen|opbellen|terugbellen|gebeld|gezegd|beloofd)`,
    ),
    '(doorverbinden|doorverbonden|verbind me|verbind mij|verbindt u|schakel mij|schakel me)',
  ],
  question: 'Wilt u een medewerker spreken?',
  sources: ['GP info, In case of emergency', 'Requirement S4 of the product'],
  approvedBy: null,
  version: 2,
  fires: [
    'ik wil een medewerker spreken',
    'geef me een mens',
    'assistente',
    'kunt u mij doorverbinden',
    'is de assistente er ook',
    'de assistente zou mij bellen maar geef me nu gewoon de assistente',
  ],
  counterExamples: [
    'ik wil een afspraak maken',
    'hoeveel mensen zijn er voor mij',
    'de assistente zou mij terugbellen',
    'ik wil klagen over de assistente',
    'jullie assistente was gisteren erg onvriendelijk',
    'ik heb een afspraak bij de assistente',
  ],
};
