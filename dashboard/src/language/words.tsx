import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

export type Language = 'nl' | 'en';
const LANGUAGES: Readonly<Record<Language, Words>> = { nl, en };
/** Where a browser keeps the choice. */
const KEPT_AS = 'balie.language';

interface Chosen {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const Spoken = createContext<Chosen>({ language: 'nl', setLanguage: () => undefined });

/** Gives everything below it its words, and tells screen readers which language they are in. */
export function InLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nl',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT_AS, language);
  }, [language]);
  return <Spoken value={{ language, setLanguage }}>{children}</Spoken>;
}

export const useLanguage = (): Chosen => useContext(Spoken);

export const useWords = (): Words => LANGUAGES[useLanguage().language];
