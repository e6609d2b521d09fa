import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useMe } from '../api/session.tsx';
import { useLanguage } from '../language/words.tsx';

/** Beyond a quarter more a list of a wide screen no longer fits; the zoom of a browser goes further and makes cards of it. */
const TEXT_SIZES = { normal: '100%', large: '112.5%', largest: '125%' } as const;

/** Puts the colours, the size of text and the language that somebody keeps into force, on whatever device they sign in. */
export function ApplyPreferences() {
  const { colours, language, textSize } = useMe().preferences;
  const { setColorScheme } = useMantineColorScheme();
  const { setLanguage } = useLanguage();
  useEffect(() => {
    // Of what the browser has, which somebody may have set larger already.
    document.documentElement.style.fontSize = TEXT_SIZES[textSize];
    return () => {
      document.documentElement.style.removeProperty('font-size');
    };
  }, [textSize]);
  useEffect(() => setColorScheme(colours), [colours, setColorScheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press on the language button must not be undone by a new function
  useEffect(() => {
    if (language !== null) setLanguage(language);
  }, [language]);
  return null;
}
