import type { SaidTurn } from '../words.ts';

/** "En kan ik ook ...", "en wat kost dat": a clause that begins so asks for something besides what came before it. */
const ASKS_BESIDES =
  /^ (?:en|plus|verder|daarnaast|o ja|oh ja) (?:(?:ook|dan|nog|meteen|gelijk|even|daarnaast|trouwens|o|oh|ja|verder) )*(?:kan|kunt|kunnen|mag|zou|wil|wilt|ik wil|ik wou|ik zou|ik heb (?:ook|nog)|hoe|wat|wanneer|waar|weet|weten|moet ik|heeft u|hebben jullie|bent u|zijn jullie|is de praktijk|wordt|graag) /u;

/** Whether the clause asks for something of its own, by its first words. Stories go on with "en", and ask nothing so. */
export const asksBesides = ({ plain }: SaidTurn): boolean => ASKS_BESIDES.test(plain);
