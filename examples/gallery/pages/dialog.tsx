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
          onConfirm={() => trial.tell("onConfirm")}
          actions={<Button>Continue</Button>}
        />
      </Specimen>
      <SourceCode
        code={"<Dialog title=\"Title\" description=\"Say what will happen.\" actions={<Button>Continue</Button>} />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Kind"
        help="An alert has to be answered: it has two buttons instead of a cross, a press beside it does not close it, and the keyboard begins at the safe answer."
      >
        <Variant name="dialog">
          <Button variant="outline" onClick={() => (trial.shown = "Kind: dialog")}>
            Open dialog
          </Button>
          <Dialog
            open={trial.shown === "Kind: dialog"}
            title="Title"
            description="Say what will happen."
            kind="dialog"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="alert">
          <Button variant="outline" onClick={() => (trial.shown = "Kind: alert")}>
            Open alert
          </Button>
          <Dialog
            open={trial.shown === "Kind: alert"}
            title="Title"
            description="Say what will happen."
            kind="alert"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
      </Variants>
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
      <Variants title="Colour" help="Of an alert's confirming button; bad for what deletes.">
        <Variant name="neutral">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: neutral")}>
            Open neutral
          </Button>
          <Dialog
            open={trial.shown === "Colour: neutral"}
            title="Title"
            description="Say what will happen."
            color="neutral"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="accent">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: accent")}>
            Open accent
          </Button>
          <Dialog
            open={trial.shown === "Colour: accent"}
            title="Title"
            description="Say what will happen."
            color="accent"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="secondary">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: secondary")}>
            Open secondary
          </Button>
          <Dialog
            open={trial.shown === "Colour: secondary"}
            title="Title"
            description="Say what will happen."
            color="secondary"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="good">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: good")}>
            Open good
          </Button>
          <Dialog
            open={trial.shown === "Colour: good"}
            title="Title"
            description="Say what will happen."
            color="good"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="warn">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: warn")}>
            Open warn
          </Button>
          <Dialog
            open={trial.shown === "Colour: warn"}
            title="Title"
            description="Say what will happen."
            color="warn"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
        <Variant name="bad">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: bad")}>Open bad</Button>
          <Dialog
            open={trial.shown === "Colour: bad"}
            title="Title"
            description="Say what will happen."
            color="bad"
            onOpenChange={() => (trial.shown = "")}
            actions={<Button>Continue</Button>}
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Connection status"
        previousPath="/connection-status"
        next="Drawer"
        nextPath="/drawer"
      />
    </VStack>
  );
});
