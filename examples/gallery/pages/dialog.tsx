import { page, use } from "heddle";
import { Button, Dialog, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DialogTrial } from "../state/trials/dialog";

export default page({
  title: "Dialog",
  description: "Asks or shows something in front of the page, which waits behind it.",
}, () => {
  const trial = use(DialogTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Dialog"
        section="Overlay"
        help="Asks or shows something in front of the page, which waits behind it."
      />
      <Specimen>
        <Button variant="outline" onClick={() => (trial.open = true)}>Open dialog</Button>
        <Dialog
          bind={trial.open}
          title="Title"
          description="Say what will happen."
          onOpenChange={(payload) => trial.tell("onOpenChange", payload)}
          actions={<Button>Continue</Button>}
        />
      </Specimen>
      <SourceCode
        code={"<Dialog title=\"Title\" description=\"Say what will happen.\" actions={<Button>Continue</Button>} />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="400, 560 or 800 pixels wide.">
        <Variant name="sm">
          <Button variant="outline" onClick={() => (trial.shown = "Size: sm")}>Open sm</Button>
          <Dialog
            open={trial.shown === "Size: sm"}
            title="Title"
            description="Say what will happen."
            size="sm"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="md">
          <Button variant="outline" onClick={() => (trial.shown = "Size: md")}>Open md</Button>
          <Dialog
            open={trial.shown === "Size: md"}
            title="Title"
            description="Say what will happen."
            size="md"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="lg">
          <Button variant="outline" onClick={() => (trial.shown = "Size: lg")}>Open lg</Button>
          <Dialog
            open={trial.shown === "Size: lg"}
            title="Title"
            description="Say what will happen."
            size="lg"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Empty state"
        previousPath="/empty-state"
        next="Drawer"
        nextPath="/drawer"
      />
    </VStack>
  );
});
