/** Parts of the body, also as said in Brabant, Twente, Groningen and Flanders, and as misheard. */
export const body = {
  chest: [
    '(borst|borstkas|borstkast|borstbeen|bost|bors|boste|borstje|borste|borststreek|hartstreek|hartkuil)',
    '(ter hoogte van|rond|bij|om|naast) (mijn|mn|zijn|zn|haar|het) (hart|hert|hart heen)',
    'tussen (mijn|zijn|haar|de) (borsten|ribben)',
  ],
  heart: ['(hart|hert|hartje|herte|hatt|rikketik|tikker)', '(mijn|mn|mien|zijn|haar) hard'],
  arm: ['(arm|armen|arrem|erm|erme|linkerarm|rechterarm|bovenarm|onderarm|armpje|armpjes|linker arm)'],
  hand: ['(hand|handen|hande|linkerhand|rechterhand|handje|handjes|vinger|vingers|duim|pols)'],
  leg: [
    '(been|benen|bien|bein|biene|beentje|beentjes|beene|poot|poten|linkerbeen|rechterbeen|onderbeen|onderbenen|bovenbeen|benne|bene|dij)',
  ],
  calf: ['(kuit|kuut|kuiten|kuite|onderbeen|linkerkuit|rechterkuit|scheenbeen|kuitbeen)'],
  foot: ['(voet|voeten|voetje|vout|voete|teen|tenen|linkervoet|rechtervoet|enkel|enkels|tene)'],
  knee: ['(knie|knieen|knij|kneej|knieschijf|knietje)'],
  limb: ['<arm>', '<hand>', '<leg>', '<foot>', '<calf>'],
  joint: [
    '<knee>',
    '(heup|schouder|elleboog|pols|enkel|gewricht|gewrichten|duim|hup|schoer|schoulder|teen|vinger)',
  ],
  side: [
    '(linkerkant|rechterkant|linkerzijde|rechterzijde|lichaamshelft|linkerhelft|rechterhelft|helft|linker|rechter|zijkant)',
    '(ene|een|die|linker|rechter) (kant|zijde|zij|helft)',
    '(links|rechts)',
  ],
  face: [
    '(gezicht|gezich|gezichtje|smoel|smoelwerk|bakkes|snoet|toet|gelaat|gezichtshelft|gezichte|kopke|tronie)',
  ],
  mouth: ['(mond|mondje|mondhoek|mondhoeken|muil|bek|mund|moand|mondhoekje|bekkie)'],
  lips: ['(lippen|lip|lippe|onderlip|bovenlip|lipjes|lepels)'],
  tongue: ['(tong|tonge|tongetje)'],
  head: [
    '(hoofd|kop|heufd|heuf|hooft|achterhoofd|voorhoofd|schedel|harses|hersens|hersenpan|kopje|hoofdje|heafd|kupke|achterhoofdje|slaap|hoof|knar|bol|kruin)',
  ],
  neck: ['(nek|nekske|nekje|nekke|hals|nekwervels|nekwervel|nekspieren)'],
  throat: ['(keel|strot|keelgat|keeltje|luchtpijp|slokdarm|huig|kele|luchtweg|strottenhoofd|keelholte)'],
  jaw: ['(kaak|kaken|kake|onderkaak|kaakje|kaaklijn|kin|kaakgewricht)'],
  cheek: ['(wang|wange|wangen|wangetje|koon)'],
  belly: [
    '(buik|buuk|boek|onderbuik|bovenbuik|buikje|buikstreek|maag|maagstreek|lief|pens|balg|buukske|maagkuil|buikske|onderlijf)',
  ],
  back: [
    '(rug|rugge|onderrug|ruggetje|rogge|rugwervel|rugwervels|rik|ruggengraat|rugkant|lendenen)',
    'lage rug',
  ],
  'shoulder-blades': ['(schouderbladen|schouderblad|schouders|schoerbladen|schoften|schouderblaren)'],
  flank: ['(flank|flanken|zij|zied|zijde|nierstreek|nieren|nier|zije|lende|zijkant)'],
  groin: ['(lies|liezen|lieze|liesje|liesstreek|liesse|liezze)'],
  eye: ['(oog|oge|ogen|ooge|oogje|linkeroog|rechteroog|oogbol|oogjes|ooch|oogen|oochje)'],
  genitals: [
    '(balzak|zaadbal|zaadballen|testikel|testikels|teelbal|teelballen|klokkenspel|kloot|kloten|zaakje|scrotum|klokkespel|zak|ballen|bal|balletje|balle|zaadbalken|edele delen|edele deel|kruis|geslachtsdeel|piemel|penis)',
    '(zaad|zak) (bal|ballen)',
    '(zaak bal|edele delen|kroonjuwelen|mannelijke delen)',
  ],
  crotch: [
    '(kruis|kruus|zitvlak|bilnaad|billen|bil|schaamstreek|schede|vagina|zadel|onderkant|kont|anus|poepgat|geslachtsdelen|geslachtsdeel|schaamlippen|stuit)',
    '(van|daar) (onderen|onder|onderaf)',
    'tussen ..1 (benen|bien|beene|dijen)',
  ],
  skin: ['(huid|vel|huud|vleug)'],
  tooth: [
    '(tand|tanden|tande|kies|kiezen|kieze|voortand|voortanden|hoektand|snijtand|snijtanden|tandje|kiesje|tant|toand|tanj|verstandskies|melktand|gebit)',
  ],
} as const;
