/**
 * Days and refusals as regions say them, in standard Dutch: Frisian ("freed kin ik net"), Low Saxon ("moandag kan'k nich"), Limburgish
 * ("moondag kank neet") and Flemish ("as 't mar gien vrijdag is"). For an answer about a day alone: elsewhere "net" is "just".
 */
export const IN_STANDARD_DUTCH: readonly (readonly [dialect: RegExp, dutch: string])[] = [
  [/\b(?:moandag|maondag|moondag|mondag|moandei|maandig|moandig)s?\b/giu, 'maandag'],
  [/\b(?:dunsdag|dingsdag|disdag|dinsdig|tiisdei|deensdag|dienstag)s?\b/giu, 'dinsdag'],
  [/\b(?:goonsdag|woonsdag|woansdei|weunsdag|wunsdag|goensdag|gounsdag|woensdig)s?\b/giu, 'woensdag'],
  [/\b(?:dunderdag|donnerdag|dunnerdag|donderdig|tongersdei)s?\b/giu, 'donderdag'],
  [/\b(?:vriedag|vriejdag|vrijdig|vridag|friedag|freed)s?\b/giu, 'vrijdag'],
  [/\b(?:zoaterdag|zaoterdag|zoterdag|zotterdag|zaterdig|sneon|saterdag)s?\b/giu, 'zaterdag'],
  [/\b(?:zundag|zunsdag|snein)s?\b/giu, 'zondag'],
  // "Tiisdei net", "net op freed", "vrijdag no": an answer of a day and a refusal.
  [/(?<=dag[,.!? ]+)(?:net|nait|nich)(?= *[.!]?$)/giu, 'niet'],
  [/^net (?=op\b)/giu, 'niet '],
  [/(?<=dag[,.!? ]+)(?:no|nein|nei|nej|nao|non)(?= *[.!]?$)/giu, 'nee'],
  [/\b(?:kin|kan|kann|kon) (?:ik|ick|iech|ich|k) net\b/giu, 'kan ik niet'],
  [/\b(?:kan['’`]k|kank|kannik|kanik)\b/giu, 'kan ik'],
  [/\b(kan|ga|is|mag|lukt)nie\b/giu, '$1 niet'],
  [/\bkin (?=ik\b)/giu, 'kan '],
  [/\b(?:nich|neet|nait|nit)\b/giu, 'niet'],
  [/\b(?:gien|gin|gjin|gain)\b/giu, 'geen'],
  // "Den dinsdag mot ik nor de mert": "naar" as the south and the east have it.
  [
    /\b(?:nor|noar|naor|noor|nao|neer|nei|noa) (?=(?:de|den|d|t|'t|het|mien|mn|m'n|os|ons|hus|hoes|huus)\b)/giu,
    'naar ',
  ],
  [/\bmar (?=geen\b|niet\b|nie\b)/giu, 'maar '],
  [/(?<!\bno )\bgood\b/giu, 'goed'],
  [/\bas (?=['’]?t\b|het\b)/giu, 'als '],
];
