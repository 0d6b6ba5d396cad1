import { page } from "heddle";
import { Accordion, AccordionItem, Text, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Accordion item",
  description: "One heading of an Accordion, and what it opens.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Accordion item"
        section="Layout"
        help="One heading of an Accordion, and what it opens."
      />
      <Specimen>
        <Accordion value="first">
          <AccordionItem label="First" value="first">
            <Text>What is below the first heading.</Text>
          </AccordionItem>
          <AccordionItem label="Second" value="second">
            <Text>What is below the second heading.</Text>
          </AccordionItem>
        </Accordion>
      </Specimen>
      <SourceCode
        code={"<Accordion value=\"first\">\n  <AccordionItem label=\"First\" value=\"first\">\n    <Text>What is below the first heading.</Text>\n  </AccordionItem>\n  <AccordionItem label=\"Second\" value=\"second\">\n    <Text>What is below the second heading.</Text>\n  </AccordionItem>\n</Accordion>"}
      />

      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <Accordion value="first">
            <AccordionItem label="First" value="first" disabled>
              <Text>What is below the first heading.</Text>
            </AccordionItem>
            <AccordionItem label="Second" value="second">
              <Text>What is below the second heading.</Text>
            </AccordionItem>
          </Accordion>
        </Variant>
      </Variants>
      <Neighbours
        previous="Accordion"
        previousPath="/accordion"
        next="Breadcrumbs"
        nextPath="/breadcrumbs"
      />
    </VStack>
  );
});
