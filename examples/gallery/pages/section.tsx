import { page } from "heddle";
import { Heading, Section, Text, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Section",
  description: "A part of a page over its whole width, with room above and below.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Section"
        section="Layout"
        help="A part of a page over its whole width, with room above and below."
      />
      <Specimen>
        <Section>
          <Heading level={2}>Section</Heading>
          <Text>What this part of the page is about.</Text>
        </Section>
      </Specimen>
      <SourceCode
        code={"<Section>\n  <Heading level={2}>Section</Heading>\n  <Text>What this part of the page is about.</Text>\n</Section>"}
      />

      <Variants
        title="Room"
        help="How much room is above and below: 24, 56 or 96 pixels, less on a phone."
      >
        <Variant name="sm">
          <Section size="sm">
            <Heading level={2}>Section</Heading>
            <Text>What this part of the page is about.</Text>
          </Section>
        </Variant>
        <Variant name="md">
          <Section size="md">
            <Heading level={2}>Section</Heading>
            <Text>What this part of the page is about.</Text>
          </Section>
        </Variant>
        <Variant name="lg">
          <Section size="lg">
            <Heading level={2}>Section</Heading>
            <Text>What this part of the page is about.</Text>
          </Section>
        </Variant>
      </Variants>
      <Neighbours previous="Center" previousPath="/center" next="Card" nextPath="/card" />
    </VStack>
  );
});
