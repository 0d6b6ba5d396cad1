import { page, use } from "heddle";
import { RadioGroup, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { RadioGroupTrial } from "../state/trials/radio-group";

export default page({
  title: "Radio group",
  description: "One of a few, all of them in sight.",
}, () => {
  const trial = use(RadioGroupTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Radio group"
        section="Controls"
        help="One of a few, all of them in sight."
      />
      <Specimen>
        <RadioGroup
          bind={trial.value}
          options={["One", "Two", "Three"]}
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<RadioGroup value=\"One\" options={[\"One\", \"Two\", \"Three\"]} label=\"Label\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Variant"
        help="As lines of text, or each on a card that is filled when it is chosen."
      >
        <Variant name="plain">
          <RadioGroup value="One" options={["One", "Two", "Three"]} variant="plain" label="Label" />
        </Variant>
        <Variant name="cards">
          <RadioGroup value="One" options={["One", "Two", "Three"]} variant="cards" label="Label" />
        </Variant>
      </Variants>
      <Variants title="Direction" help="How the options follow each other.">
        <Variant name="column">
          <RadioGroup
            value="One"
            options={["One", "Two", "Three"]}
            label="Label"
            direction="column"
          />
        </Variant>
        <Variant name="row">
          <RadioGroup value="One" options={["One", "Two", "Three"]} label="Label" direction="row" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <RadioGroup
            value="One"
            options={["One", "Two", "Three"]}
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <RadioGroup value="One" options={["One", "Two", "Three"]} label="Label" disabled />
        </Variant>
      </Variants>
      <Variants
        title="Cards that say more than a label"
        help="A line below the label, and at the end of the row what is compared."
      >
        <RadioGroup
          value="Team"
          options={[
            { value: "Solo", description: "Your own notes, on every device", trailing: "Free" },
            {
              value: "Team",
              description: "Write together and search it all",
              trailing: "$12 / month",
            },
            {
              value: "Company",
              description: "Single sign-on and an audit log",
              trailing: "$20 / month",
            },
          ]}
          variant="cards"
          label="Plan"
        />
      </Variants>
      <Neighbours
        previous="Switch"
        previousPath="/switch"
        next="Segmented control"
        nextPath="/segmented-control"
      />
    </VStack>
  );
});
