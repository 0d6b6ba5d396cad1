import { page, use } from "heddle";
import { Stepper, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { StepperTrial } from "../state/trials/stepper";

export default page({
  title: "Stepper",
  description: "Says how far somebody has come on a way of several steps, such as an order or a sign-up, and leads back to those that are done.",
}, () => {
  const trial = use(StepperTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Stepper"
        section="Overlay"
        help="Says how far somebody has come on a way of several steps, such as an order or a sign-up, and leads back to those that are done."
      />
      <Specimen>
        <Stepper
          bind={trial.value}
          steps={["Account", "Company", "Plan", "Confirm"]}
          onStep={(payload) => trial.tell("onStep", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<Stepper steps={[\"Account\", \"Company\", \"Plan\", \"Confirm\"]} value={2} />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Orientation"
        help="In a row that is too narrow for all labels, a line above the numbers says which step is open."
      >
        <Variant name="horizontal">
          <Stepper
            steps={["Account", "Company", "Plan", "Confirm"]}
            value={2}
            orientation="horizontal"
          />
        </Variant>
        <Variant name="vertical">
          <Stepper
            steps={["Account", "Company", "Plan", "Confirm"]}
            value={2}
            orientation="vertical"
          />
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="neutral" />
        </Variant>
        <Variant name="accent">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="accent" />
        </Variant>
        <Variant name="secondary">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="secondary" />
        </Variant>
        <Variant name="good">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="good" />
        </Variant>
        <Variant name="warn">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="warn" />
        </Variant>
        <Variant name="bad">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} color="bad" />
        </Variant>
      </Variants>
      <Variants title="Size" help="24, 32 or 40 pixels for the numbers.">
        <Variant name="sm">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} size="sm" />
        </Variant>
        <Variant name="md">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} size="md" />
        </Variant>
        <Variant name="lg">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not linear">
          <Stepper steps={["Account", "Company", "Plan", "Confirm"]} value={2} linear={false} />
        </Variant>
      </Variants>
      <Neighbours previous="Dropdown menu" previousPath="/dropdown-menu" />
    </VStack>
  );
});
