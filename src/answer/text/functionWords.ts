/**
 * The grammatical words of a language: they tell the form of a question, hardly its topic, and in which language it is
 * asked. Written by hand for this project; a language that is not here has none, and its commonest words weigh little by
 * being in every entry.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an
    will my one all would there their what so up out if about who get which go me when make can like just him know take
    into your some could them see than then now only come its over also use how our even want because any these us is are
    was were been being am has had having does did doing done said says goes went gone got gets getting where why while
    before between both each more much many must should may might shall own same such too very here again once during
    through under until off down above below further nor ever never always often still yet already almost quite rather
    really maybe please thank thanks hello hi hey yes ok okay no cannot without within whether though although since
    unless however else instead every everyone everything something anything nothing someone anyone nobody somebody
    anybody another enough lot lots bit kind sort thing things way mean means meant need needs let lets anyway actually
    basically exactly simply myself yourself itself themselves whose those yours ours upon along across per via define explain describe
    meaning definition`,
  de: `der die das den dem des ein eine einen einem einer eines und oder nicht ist sind war waren wird werden wurde kann
    können muss soll darf will hat haben hatte ich du er sie es wir ihr mich mir dich dir uns euch mein meine meinen dein
    deine sein seine was wer wie wo wann warum wieso welche welcher welches wenn dass ob als auch auf aus bei bis durch
    für gegen im in mit nach ohne über um unter von vom vor zu zum zur zwischen am an ja nein kein keine keinen man noch
    nur schon sehr so da dann dort hier aber denn doch mal gibt`,
  fr: `le la les un une des du de et ou est sont c'est ce cette ces ça cela je tu il elle on nous vous ils elles me te se
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs que qui quoi quel quelle quels quelles comment
    pourquoi quand où combien si ne pas plus avec dans sur sous sans pour par chez entre vers à au aux en y être avoir
    fait faire faut peut peux dois doit ai as a avons ont suis es était qu'est`,
  es: `el la los las un una unos unas y o es son está están fue ser hay de del al a en con por para sin sobre entre que
    qué cuál cuáles cómo cuándo dónde quién cuánto cuánta por qué porque si no más muy yo tú él ella nosotros ellos me te
    se mi mis tu tus su sus este esta esto ese esa eso puedo puede tengo tiene hacer`,
  it: `il lo la i gli le un uno una e o è sono di del della dei delle dal dalla al alla ai alle in nel nella con su sul
    per tra fra che chi cosa quale quali come quando dove perché quanto se non più io tu lui lei noi voi loro mi ti si mio
    mia tuo tua suo sua questo questa posso può devo fare ho ha cosè dovè`,
  pt: `o a os as um uma uns umas e ou é são foi ser está de do da dos das ao à em no na nos nas com por para sem sobre
    entre que qual quais como quando onde quem quanto porque se não mais eu tu você ele ela nós eles me te meu minha seu
    sua este esta isto esse essa isso posso pode tenho tem fazer`,
  nl: `de het een en of is zijn was wordt worden kan kunnen moet mag wil heeft hebben ik jij je hij zij ze wij we mij me
    mijn jouw uw wat wie hoe waar wanneer waarom welke als dat dit die deze ook op uit bij door voor tegen in met na naar
    zonder over om onder van tussen aan te niet geen nog maar dan er`,
  sv: `och eller är var det den de en ett jag du han hon vi ni mig dig min din sin vad vem hur var när varför vilken om
    inte på i av för med till från utan mellan som att kan ska har hade`,
  da: `og eller er var det den de en et jeg du han hun vi i mig dig min din sin hvad hvem hvordan hvor hvornår hvorfor
    hvilken om ikke på af for med til fra uden mellem som at kan skal har havde`,
  pl: `i lub jest są był to ten ta ja ty on ona my wy mnie mój moja co kto jak gdzie kiedy dlaczego który która czy nie na
    w z do od dla po przez bez się że jaki jaka można mam ma`,
  tr: `ve veya ile bir bu şu o ben sen biz siz ne kim nasıl nerede zaman neden niçin hangi mi mı mu mü değil için gibi
    kadar daha çok var yok nedir`,
  id: `dan atau adalah itu ini yang saya kamu anda dia kami apa siapa bagaimana dimana kapan mengapa kenapa mana tidak di
    ke dari untuk dengan pada bisa akan sudah ada`,
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, list]) => [
    language,
    new Set(list.replaceAll("'", '').split(/\s+/u)),
  ]),
);
const NONE: ReadonlySet<string> = new Set();

/** The grammatical words of a language by its code. */
export const functionWordsOf = (language: string): ReadonlySet<string> =>
  SETS.get(language.split('-', 1).join()) ?? NONE;

/** So many words that only one other language has, and this share of the text, tell that it is in that language. */
const TELLING = 2;
const SHARE = 0.33;
/** Or this share of the text, whether or not the pack has the words as well. */
const MADE = 0.5;
/** The scripts that tell a language, or that it is none of Latin letters. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

/**
 * The language that a text is in where that is another than the pack's; undefined where it is the pack's or cannot be
 * told. `knows` tells the words of the pack: they belong to any language.
 */
export function foreignLanguage(
  words: readonly string[],
  own: string,
  knows: (word: string) => boolean,
): string | undefined {
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const strange = letters.filter((word) => !knows(word));
  const accented = strange.filter((word) => /[^\p{ASCII}]/u.test(word));
  const script = SCRIPTS.find(
    ([pattern]) => accented.filter((word) => pattern.test(word)).length > letters.length / 2,
  );
  if (script) return script[1] === own ? undefined : script[1];
  const ours = functionWordsOf(own);
  const isOurs = (word: string) => ours.has(word) || knows(word);
  const found = [...SETS].flatMap(([language, set]) => {
    const grammatical = letters.filter((word) => set.has(word));
    const hits = grammatical.filter((word) => !isOurs(word)).length;
    return language === own ? [] : [{ language, hits, all: grammatical.length }];
  });
  const [best] = found.sort((a, b) => b.hits - a.hits || b.all - a.all);
  if (!best) return undefined;
  const isTold = best.hits >= TELLING && best.hits + countOut(accented, ours) >= SHARE * letters.length;
  // Words that the pack happens to have too, such as “est” and “des”, tell where they make up the text.
  const isMade =
    best.all >= Math.max(TELLING, MADE * letters.length) && best.all > 2 * countIn(letters, ours);
  return isTold || isMade ? best.language : undefined;
}

const countIn = (words: readonly string[], set: ReadonlySet<string>): number =>
  words.filter((word) => set.has(word)).length;

const countOut = (words: readonly string[], set: ReadonlySet<string>): number =>
  words.filter((word) => !set.has(word)).length;
