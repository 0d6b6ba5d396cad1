import { page, use } from "heddle";
import { Accordion, AccordionItem, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { AccordionTrial } from "../state/trials/accordion";

export default page({
  title: "Accordion",
  description: "Headings that open to show what is below them.",
}, () => {
  const trial = use(AccordionTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Accordion"
        section="Layout"
        help="Headings that open to show what is below them."
      />
      <Specimen>
        <Accordion bind={trial.value} onChange={(payload) => trial.tell("onChange", payload)}>
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
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="multiple">
          <Accordion value="first" multiple>
            <AccordionItem label="First" value="first">
              <Text>What is below the first heading.</Text>
            </AccordionItem>
            <AccordionItem label="Second" value="second">
              <Text>What is below the second heading.</Text>
            </AccordionItem>
          </Accordion>
        </Variant>
      </Variants>
      <Neighbours
        previous="Tab"
        previousPath="/tab"
        next="Accordion item"
        nextPath="/accordion-item"
      />
    </VStack>
  );
});
