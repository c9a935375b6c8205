import { StopError } from '../../../rules/errors.ts';
import { languageFolder } from '../../documents/ocr/picture-reader.ts';

/** @throws StopError where recognition of characters is not installed */
export function checkOcr(): void {
  try {
    languageFolder();
  } catch {
    throw new StopError(
      '没有安装文字识别组件，--ocr 用不了',
      '运行 npm install tesseract.js @tesseract.js-data/chi_sim，或去掉 --ocr。',
    );
  }
}
