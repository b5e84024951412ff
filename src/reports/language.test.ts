import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['51 people from Kefraya and al-Fouaa were escorted from a hospital in Aleppo', 'en'],
  ['Army of Islam commander killed near Tal Abyad by YPG after clashes', 'en'],
  ['قتل خمسة أشخاص على الأقل في قصف جوي على سوق بلدة الأتارب غرب حلب', 'ar'],
  ['По меньшей мере пять человек погибли при обстреле города, сообщил мэр', 'ru'],
  [
    'Au moins cinq personnes ont été tuées et une trentaine blessées dans une frappe aérienne sur le marché de la ville, a déclaré le maire, qui a demandé une aide médicale urgente.',
    'fr',
  ],
  ['Aleppo Idlib Damascus Deir Ezzor', null],
  ['Abu Bakr al-Baghdadi', null],
  ['2017 – 44', null],
  ['', null],
])('the language of %j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
