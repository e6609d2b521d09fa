import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { nl, type Words } from './nl.ts';
import { writeIn } from './when-written.ts';

export type Language = 'nl' | 'en';
/** Where a browser keeps the choice. */
const KEPT_AS = 'balie.language';

interface Chosen {
  readonly language: Language;
  readonly words: Words;
  readonly setLanguage: (language: Language) => void;
}

const Spoken = createContext<Chosen>({ language: 'nl', words: nl, setLanguage: () => undefined });

/** Gives everything below it its words, and tells screen readers which language they are in; English comes when it is first chosen. */
export function InLanguage({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Language>(() =>
    localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nl',
  );
  const [startsInEnglish] = useState(chosen === 'en');
  const [english, setEnglish] = useState<Words | null>(null);
  const language = chosen === 'en' && english !== null ? 'en' : 'nl';
  // Before what is below is drawn, or its days would be a language behind.
  writeIn(language);
  useEffect(() => {
    if (chosen !== 'en' || english !== null) return;
    import('./en.ts').then(
      ({ en }) => setEnglish(en),
      // Words that could not be fetched are no reason to show none: it stays in Dutch.
      () => setChosen('nl'),
    );
  }, [chosen, english]);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT_AS, chosen);
  }, [language, chosen]);
  // Who reads English sees no Dutch first; who changes to it keeps what stands on the screen until it is there.
  if (startsInEnglish && chosen !== language) return <main aria-busy="true" />;
  return (
    <Spoken
      value={{
        language,
        words: language === 'en' && english !== null ? english : nl,
        setLanguage: setChosen,
      }}
    >
      {children}
    </Spoken>
  );
}

export const useLanguage = (): Omit<Chosen, 'words'> => useContext(Spoken);

export const useWords = (): Words => useContext(Spoken).words;
