import { page } from "heddle";
import { Html, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "HTML",
  description: "HTML from elsewhere, such as a mail or an article of a CMS, made safe: text, headings, lists, links, pictures and tables are drawn in the look of the app; scripts, forms, frames and whatever could harm is left out.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="HTML"
        section="Text"
        help="HTML from elsewhere, such as a mail or an article of a CMS, made safe: text, headings, lists, links, pictures and tables are drawn in the look of the app; scripts, forms, frames and whatever could harm is left out."
      />
      <Specimen>
        <Html>
          {"<h3>Dear Ada,</h3><p>your order is <strong>on its way</strong>. See <a href=\"/\">where it is</a>.</p>"}
        </Html>
      </Specimen>
      <SourceCode
        code={"<Html>\n  {\"<h3>Dear Ada,</h3><p>your order is <strong>on its way</strong>. See <a href=\\\"/\\\">where it is</a>.</p>\"}\n</Html>"}
      />

      <Neighbours previous="Markdown" previousPath="/markdown" next="Image" nextPath="/image" />
    </VStack>
  );
});
