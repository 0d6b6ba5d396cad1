import { page, use } from "heddle";
import { Card, Heading, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { CardTrial } from "../state/trials/card";

export default page({
  title: "Card",
  description: "A sheet with a border that holds what belongs together.",
}, () => {
  const trial = use(CardTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Card"
        section="Layout"
        help="A sheet with a border that holds what belongs together."
      />
      <Specimen>
        <Card
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        >
          <Heading level={3}>Title</Heading>
          <Text color="muted">Say what this card is about.</Text>
        </Card>
      </Specimen>
      <SourceCode
        code={"<Card>\n  <Heading level={3}>Title</Heading>\n  <Text color=\"muted\">Say what this card is about.</Text>\n</Card>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Padding" help="Room between the border and the content.">
        <Variant name="none">
          <Card padding="none">
            <Heading level={3}>Title</Heading>
            <Text color="muted">Say what this card is about.</Text>
          </Card>
        </Variant>
        <Variant name="sm">
          <Card padding="sm">
            <Heading level={3}>Title</Heading>
            <Text color="muted">Say what this card is about.</Text>
          </Card>
        </Variant>
        <Variant name="md">
          <Card padding="md">
            <Heading level={3}>Title</Heading>
            <Text color="muted">Say what this card is about.</Text>
          </Card>
        </Variant>
        <Variant name="lg">
          <Card padding="lg">
            <Heading level={3}>Title</Heading>
            <Text color="muted">Say what this card is about.</Text>
          </Card>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="raised">
          <Card raised>
            <Heading level={3}>Title</Heading>
            <Text color="muted">Say what this card is about.</Text>
          </Card>
        </Variant>
      </Variants>
      <Neighbours previous="Section" previousPath="/section" next="Divider" nextPath="/divider" />
    </VStack>
  );
});
